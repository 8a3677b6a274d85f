package chat.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Says what a frame should be that no route takes: the function behind {@code $default}. Needs no table. */
public final class DefaultHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor = FrontDoor.ofNoRoute();

    public DefaultHandler() {
        Priming.register(this, "$default");
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
