package chat.inmemory;

import chat.core.domain.ConnectionId;
import java.util.LinkedHashSet;

/**
 * Remembers which connections were closed, so that none of them comes back: the last 10,000.
 *
 * <p>A front door of the same process opens a connection before 10,000 others close, if at all.
 */
final class ClosedConnections {
    private static final int CAPACITY = 10_000;

    private final LinkedHashSet<ConnectionId> closed = new LinkedHashSet<>();

    void add(ConnectionId connection) {
        closed.addLast(connection);
        if (closed.size() > CAPACITY) {
            closed.removeFirst();
        }
    }

    boolean contains(ConnectionId connection) {
        return closed.contains(connection);
    }
}
