package chat.core.usecase;

import chat.core.domain.ConnectionId;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Opening;
import java.time.InstantSource;

/** Takes note of a new connection. */
public final class Connect {
    private final ConnectionStore connections;
    private final InstantSource clock;

    public Connect(ConnectionStore connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Answers whether the connection is open; one that was closed before stays closed. */
    public Opening handle(ConnectionId connection) {
        return connections.open(connection, clock.instant());
    }
}
