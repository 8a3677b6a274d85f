package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A room that has members, and its log. Guarded by the lock of {@link ChatMemory}. */
final class OpenRoom {
    private final Room room;
    private final RoomLog log;
    private final Set<ConnectionId> members = new LinkedHashSet<>();
    private List<ConnectionId> snapshot = List.of();

    OpenRoom(Room room) {
        this.room = room;
        this.log = new RoomLog(room);
    }

    Room room() {
        return room;
    }

    RoomLog log() {
        return log;
    }

    /** Answers the members as they are now, in a list that never changes: every message goes to one. */
    List<ConnectionId> members() {
        if (snapshot.size() != members.size()) {
            snapshot = List.copyOf(members);
        }
        return snapshot;
    }

    void add(ConnectionId connection) {
        members.add(connection);
        snapshot = List.of();
    }

    void remove(ConnectionId connection) {
        members.remove(connection);
        snapshot = List.of();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }
}
