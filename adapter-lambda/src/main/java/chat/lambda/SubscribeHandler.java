package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Has a connection hear of an entity: the function behind the route {@code subscribe}. */
public final class SubscribeHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public SubscribeHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    SubscribeHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.SUBSCRIBE);
        Priming.register(this, Action.SUBSCRIBE.route());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
