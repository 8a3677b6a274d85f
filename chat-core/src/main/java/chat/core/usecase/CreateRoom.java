package chat.core.usecase;

import chat.core.domain.Action;
import chat.core.domain.ConnectionId;
import chat.core.domain.Outcome;
import chat.core.domain.RoomName;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import java.time.InstantSource;

/** Opens a room and enters it; where it exists, its creator joins it and nothing is lost. */
public final class CreateRoom {
    private final EnterRoom enterRoom;

    public CreateRoom(ConnectionStore connections, MessageLog log, InstantSource clock) {
        this.enterRoom = new EnterRoom(connections, log, clock);
    }

    /** Answers the room's history and, for a new room, the news of it to everyone. */
    public Outcome handle(ConnectionId connection, RoomName room) {
        return enterRoom.handle(connection, room, Action.NEW_ROOM);
    }
}
