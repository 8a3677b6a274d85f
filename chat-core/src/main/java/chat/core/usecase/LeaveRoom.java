package chat.core.usecase;

import static chat.core.domain.Action.LEAVE_ROOM;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;
import static chat.core.domain.ErrorCode.UNAVAILABLE;

import chat.core.domain.ConnectionId;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Leaving.Left;
import chat.core.port.ConnectionStore.Leaving.NotConnected;
import chat.core.port.ConnectionStore.Leaving.NotInRoom;
import java.util.Optional;

/** Leaves the room that the connection is in; the last one out closes it. */
public final class LeaveRoom {
    private final ConnectionStore connections;

    public LeaveRoom(ConnectionStore connections) {
        this.connections = connections;
    }

    /** Answers that the room is left, and tells everyone if it is closed. */
    public Outcome handle(ConnectionId connection) {
        return switch (connections.leave(connection)) {
            case Left(var departure) -> left(departure);
            case NotInRoom() -> Outcome.refuse(LEAVE_ROOM, NOT_IN_ROOM, "You are in no room that you could leave.");
            case NotConnected() -> Outcome.refuse(LEAVE_ROOM, UNAVAILABLE, Sentences.NOT_CONNECTED);
        };
    }

    private static Outcome left(Departure departure) {
        return new Outcome(
                RoomNews.of(Optional.of(departure)),
                Optional.of(new ServerEvent.Left(departure.room().name())));
    }
}
