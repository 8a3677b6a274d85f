package chat.core.domain;

import java.time.Instant;

/**
 * Who is asking, as the front door saw it; nothing of it comes from the frame.
 *
 * @param stage the first part of the URL's path, such as {@code production}
 * @param sourceIp the address that the connection came from
 */
public record Caller(ConnectionId connection, String stage, Instant connectedAt, String sourceIp) {}
