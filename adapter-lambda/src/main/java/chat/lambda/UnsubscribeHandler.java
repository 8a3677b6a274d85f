package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Has a connection hear of an entity no more: the function behind the route {@code unsubscribe}. */
public final class UnsubscribeHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public UnsubscribeHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    UnsubscribeHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.UNSUBSCRIBE);
        Priming.register(this, Action.UNSUBSCRIBE.route());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
