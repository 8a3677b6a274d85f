package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Goes on where a lost connection ended: the function behind the route {@code resume}. */
public final class ResumeHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public ResumeHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    ResumeHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.RESUME);
        Priming.register(this, Action.RESUME.route(), parts);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
