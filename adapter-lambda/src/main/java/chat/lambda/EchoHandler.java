package chat.lambda;

import chat.core.domain.Action;
import chat.core.domain.Command.Echo;
import chat.core.domain.Outcome;
import chat.core.usecase.EchoBack;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Tells a connection what is known of it: the function behind {@code echo}. Needs no table. */
public final class EchoHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final EchoBack echoBack = new EchoBack();
    private final FrontDoor frontDoor;

    public EchoHandler() {
        this(Wiring.fromEnvironment());
    }

    EchoHandler(Wiring wiring) {
        this(wiring.throttles());
    }

    EchoHandler(Throttles throttles) {
        this.frontDoor = FrontDoor.silent(
                Action.ECHO,
                (caller, command) -> command instanceof Echo echo ? echoBack.handle(caller, echo) : Outcome.NOTHING,
                throttles);
        Priming.register(this, Action.ECHO.route());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
