package chat.lambda;

import chat.core.domain.Action;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** Leaves a room: the function behind the route {@code leave-room}. */
public final class LeaveRoomHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final FrontDoor frontDoor;

    public LeaveRoomHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    LeaveRoomHandler(Parts parts) {
        this.frontDoor = parts.frontDoor(Action.LEAVE_ROOM);
        Priming.register(this, Action.LEAVE_ROOM.route(), parts);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        return frontDoor.handle(event, context);
    }
}
