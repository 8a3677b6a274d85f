package chat.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Says what a frame should be that no route takes: the function behind {@code $default}. Needs no table. */
public final class DefaultHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public DefaultHandler() {
        this(Wiring.fromEnvironment());
    }

    DefaultHandler(Wiring wiring) {
        this.frontDoor = FrontDoor.ofNoRoute(wiring.throttles());
        Priming.register(this, "$default");
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
