package chat.javalin;

import chat.core.domain.ConnectionId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The connections of this process, by their ids. */
final class Sockets {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Map<ConnectionId, ChatSocket> byId = new ConcurrentHashMap<>();

    void add(ConnectionId id, ChatSocket socket) {
        byId.put(id, socket);
    }

    void remove(ConnectionId id) {
        byId.remove(id);
    }

    Optional<ChatSocket> find(ConnectionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<ChatSocket> all() {
        return byId.values();
    }

    /** Waits until there is none any more, or {@code patience} is over. */
    void awaitNone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!byId.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
