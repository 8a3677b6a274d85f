package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.port.ConnectionStore.Opening;
import chat.core.usecase.Connect;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.util.Optional;

/**
 * Takes note of a new connection: the function behind {@code $connect}.
 *
 * <p>Sends nothing: until it has answered, its connection cannot be posted to.
 */
public final class ConnectHandler implements RequestHandler<WebSocketEvent, APIGatewayV2WebSocketResponse> {
    private final Connect connect;

    public ConnectHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    ConnectHandler(Parts parts) {
        this.connect = new Connect(parts.connections(), parts.clock());
        Priming.register(this, "$connect");
    }

    @Override
    public APIGatewayV2WebSocketResponse handleRequest(WebSocketEvent event, Context context) {
        Incoming incoming = new Incoming(event);
        return Answers.connected(isStored(incoming.connection(), new Journal("$connect", incoming, context)));
    }

    private boolean isStored(Optional<ConnectionId> connection, Journal journal) {
        if (connection.isEmpty()) {
            journal.close("malformed-event");
            return false;
        }
        try {
            Opening opening = connect.handle(connection.get());
            journal.close(opening == Opening.OPENED ? "done" : "closed-before");
            return opening == Opening.OPENED;
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return false;
        }
    }
}
