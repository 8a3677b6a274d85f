package chat.core.port;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import java.util.List;

/**
 * Carries events to connections.
 *
 * <p>Each recipient has an outcome of its own: one that is gone, slow or broken costs the others
 * nothing. Nothing is thrown for it. Events that are posted one after another reach a connection in
 * that order where the front door keeps order, and may change places on API Gateway.
 *
 * <p>These promises are executable: every adapter passes {@code MessageGatewayContract}.
 */
public interface MessageGateway {
    /** Posts {@code event} to each of {@code recipients}; answers those that it did not reach. */
    List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event);

    /** A recipient that an event did not reach. */
    record Undelivered(ConnectionId connection, Reason reason) {}

    /** Why an event did not reach a recipient. */
    enum Reason {
        /** The connection is closed: it will never be reached again. */
        GONE,
        /** There was too much for this connection at this time. */
        THROTTLED,
        /** The event is larger than the way to the connection allows. */
        TOO_LARGE,
        /** Anything else; the connection may be well. */
        FAILED
    }
}
