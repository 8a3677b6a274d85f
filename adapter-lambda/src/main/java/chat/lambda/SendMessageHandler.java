package chat.lambda;

import static chat.lambda.Answers.StatusWord.SCAN;

import chat.core.domain.Action;
import chat.core.domain.ConnectionId;
import chat.core.port.ConnectionStore;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says something in a room, or to everyone in Simple Mode: the function behind {@code dispatch}.
 *
 * <p>An event without a connection is the Websocket-Lab's Test: it is told whether the table can be read.
 */
public final class SendMessageHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;
    private final ConnectionStore connections;

    public SendMessageHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    SendMessageHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.DISPATCH);
        this.connections = parts.connections();
        Priming.register(this, Action.DISPATCH.route(), parts);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        Incoming incoming = new Incoming(event);
        if (incoming.connection().isPresent()) {
            return frontDoor.handle(event, context);
        }
        return Answers.status(SCAN, canRead(new Journal("test", incoming, context)));
    }

    private boolean canRead(Journal journal) {
        try (Stream<List<ConnectionId>> pages = connections.connected()) {
            boolean anybody = pages.findFirst().isPresent();
            journal.close(anybody ? "somebody-is-connected" : "nobody-is-connected");
            return true;
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return false;
        }
    }
}
