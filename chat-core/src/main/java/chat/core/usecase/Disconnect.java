package chat.core.usecase;

import chat.core.domain.ConnectionId;
import chat.core.domain.Outcome;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Closing.Closed;
import chat.core.port.ConnectionStore.Closing.NotConnected;
import java.util.Optional;

/** Forgets a connection, which leaves its room and frees its name; repeating it changes nothing. */
public final class Disconnect {
    private final ConnectionStore connections;

    public Disconnect(ConnectionStore connections) {
        this.connections = connections;
    }

    /** Answers what the others are told; there is nobody left to reply to. */
    public Outcome handle(ConnectionId connection) {
        return switch (connections.close(connection)) {
            case Closed(var departure) -> new Outcome(RoomNews.of(departure), Optional.empty());
            case NotConnected() -> Outcome.NOTHING;
        };
    }
}
