package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Gives a name to a connection: the function behind the route {@code register}. */
public final class RegisterUserHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public RegisterUserHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    RegisterUserHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.REGISTER);
        Priming.register(this, Action.REGISTER.route(), parts);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
