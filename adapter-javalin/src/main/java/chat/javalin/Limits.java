package chat.javalin;

import chat.core.domain.RateLimit;
import java.time.Duration;
import java.util.Optional;

/**
 * The bounds that a server sets to all connections.
 *
 * @param heartbeat how often a silent connection is asked for a sign of life
 * @param idle how long a connection may say and hear nothing; empty for ever
 * @param life how long a connection may last; empty for ever
 * @param handshakes how many connections an address may begin
 * @param connections how many there may be at a time; more wait to be let in
 * @param patience how long a handshake, or a page's request, may stay unfinished
 */
public record Limits(
        Duration heartbeat,
        Optional<Duration> idle,
        Optional<Duration> life,
        RateLimit handshakes,
        int connections,
        Duration patience) {
    public Limits {
        if (heartbeat.toMillis() < 1 || patience.toMillis() < 1 || connections < 1) {
            throw new IllegalArgumentException("There are no such limits");
        }
    }

    Limits withHeartbeat(Duration value) {
        return new Limits(value, idle, life, handshakes, connections, patience);
    }

    Limits withIdle(Optional<Duration> value) {
        return new Limits(heartbeat, value, life, handshakes, connections, patience);
    }

    Limits withLife(Optional<Duration> value) {
        return new Limits(heartbeat, idle, value, handshakes, connections, patience);
    }

    Limits withHandshakes(RateLimit value) {
        return new Limits(heartbeat, idle, life, value, connections, patience);
    }

    Limits withConnections(int value) {
        return new Limits(heartbeat, idle, life, handshakes, value, patience);
    }

    Limits withPatience(Duration value) {
        return new Limits(heartbeat, idle, life, handshakes, connections, value);
    }
}
