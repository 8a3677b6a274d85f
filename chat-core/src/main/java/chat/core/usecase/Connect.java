package chat.core.usecase;

import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.port.ConnectionStore;
import chat.core.port.Subscriptions;
import java.time.InstantSource;
import java.util.Optional;

/** Takes note of a new connection, and of whom it belongs to. */
public final class Connect {
    private final ConnectionStore connections;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    public Connect(ConnectionStore connections, Subscriptions subscriptions, InstantSource clock) {
        this.connections = connections;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Answers whether the connection may stay; one that was closed before stays closed. */
    public Admission handle(ConnectionId connection, Optional<Identity> identity) {
        return switch (connections.open(connection, clock.instant())) {
            case CLOSED_BEFORE -> Admission.CLOSED_BEFORE;
            case OPENED -> identity.map(known -> assign(connection, known)).orElse(Admission.ADMITTED);
        };
    }

    private Admission assign(ConnectionId connection, Identity identity) {
        return switch (subscriptions.assign(connection, identity.user())) {
            case ASSIGNED -> Admission.ADMITTED;
            case NOT_CONNECTED -> Admission.CLOSED_BEFORE;
            case TOO_MANY -> {
                connections.close(connection);
                yield Admission.TOO_MANY_CONNECTIONS;
            }
        };
    }

    /** What became of a new connection. */
    public enum Admission {
        ADMITTED,
        CLOSED_BEFORE,
        /** Its user has as many as one may have. */
        TOO_MANY_CONNECTIONS
    }
}
