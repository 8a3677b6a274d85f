package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Opens a room and enters it: the function behind the route {@code new-room}. */
public final class CreateRoomHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public CreateRoomHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    CreateRoomHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.NEW_ROOM);
        Priming.register(this, Action.NEW_ROOM.route(), parts);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
