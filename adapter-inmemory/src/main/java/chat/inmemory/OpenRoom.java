package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.Quotas;
import chat.core.domain.Room;
import chat.core.domain.RoomPace;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A room that has members, and its log. Guarded by the lock of {@link ChatMemory}. */
final class OpenRoom {
    private final Room room;
    private final RoomLog log;
    private final Set<ConnectionId> members = new LinkedHashSet<>();
    private Optional<List<ConnectionId>> snapshot = Optional.empty();
    private RoomPace pace = RoomPace.CALM;

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

    RoomPace pace() {
        return pace;
    }

    /** Takes note that all members have been told something. */
    void told(Quotas quotas, Instant at) {
        pace = pace.afterOne(quotas, members.size(), at);
    }

    boolean isFull(Quotas quotas) {
        return members.size() >= quotas.membersPerRoom();
    }

    /** Answers the members as they are now, in a list that never changes: every message goes to one. */
    List<ConnectionId> members() {
        List<ConnectionId> current = snapshot.orElseGet(() -> List.copyOf(members));
        snapshot = Optional.of(current);
        return current;
    }

    void add(ConnectionId connection) {
        members.add(connection);
        snapshot = Optional.empty();
    }

    void remove(ConnectionId connection) {
        members.remove(connection);
        snapshot = Optional.empty();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }
}
