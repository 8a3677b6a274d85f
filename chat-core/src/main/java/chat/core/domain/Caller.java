package chat.core.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is asking, as the front door saw it; nothing of it comes from the frame.
 *
 * @param stage the first part of the URL's path, such as {@code production}
 * @param sourceIp the address that the connection came from
 * @param identity whom the connection belongs to; empty where nobody is asked
 */
public record Caller(
        ConnectionId connection, String stage, Instant connectedAt, String sourceIp, Optional<Identity> identity) {
    /** Makes a caller that nobody has asked who it is. */
    public Caller(ConnectionId connection, String stage, Instant connectedAt, String sourceIp) {
        this(connection, stage, connectedAt, sourceIp, Optional.empty());
    }
}
