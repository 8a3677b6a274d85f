package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Pages back in a room's messages: the function behind the route {@code history}. */
public final class HistoryHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public HistoryHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    HistoryHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.HISTORY);
        Priming.register(this, Action.HISTORY.route());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
