package chat.core.usecase;

import chat.core.domain.Action;
import chat.core.domain.ConnectionId;
import chat.core.domain.Outcome;
import chat.core.domain.RoomName;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import java.time.InstantSource;

/** Enters a room, out of the one that the connection is in; an unknown room is opened. */
public final class JoinRoom {
    private final EnterRoom enterRoom;

    public JoinRoom(ConnectionStore connections, MessageLog log, InstantSource clock) {
        this.enterRoom = new EnterRoom(connections, log, clock);
    }

    /** Answers the newest page of the room's history. */
    public Outcome handle(ConnectionId connection, RoomName room) {
        return enterRoom.handle(connection, room, Action.JOIN_ROOM);
    }
}
