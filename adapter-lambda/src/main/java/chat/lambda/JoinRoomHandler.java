package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Enters a room: the function behind the route {@code join-room}. */
public final class JoinRoomHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public JoinRoomHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    JoinRoomHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.JOIN_ROOM);
        Priming.register(this, Action.JOIN_ROOM.route(), parts);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
