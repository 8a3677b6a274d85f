package chat.javalin;

import chat.core.domain.RateLimit;
import java.time.Duration;
import java.util.Optional;

/**
 * The bounds of time that a server sets to all connections.
 *
 * @param heartbeat how often a silent connection is asked for a sign of life
 * @param idle how long a connection may say and hear nothing; empty for ever
 * @param life how long a connection may last; empty for ever
 * @param handshakes how many connections an address may begin
 */
public record Limits(Duration heartbeat, Optional<Duration> idle, Optional<Duration> life, RateLimit handshakes) {
    public Limits {
        if (heartbeat.toMillis() < 1) {
            throw new IllegalArgumentException("There is no such heartbeat");
        }
    }
}
