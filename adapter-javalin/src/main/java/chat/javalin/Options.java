package chat.javalin;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the server is to run.
 *
 * @param port 0 takes a free one
 * @param host what to listen on; empty for loopback, or for every interface with {@code lan}
 * @param origins further Origins whose pages may connect
 * @param idleTimeout how long a connection may say and hear nothing; empty for ever
 * @param maxLifetime how long a connection may last; empty for ever
 * @param heartbeat how often a silent connection is asked for a sign of life
 * @param historyMemory about how many bytes of heap the history of all rooms may take
 */
public record Options(
        int port,
        Optional<String> host,
        boolean lan,
        Set<String> origins,
        boolean strictOrigin,
        Optional<Duration> idleTimeout,
        Optional<Duration> maxLifetime,
        Duration heartbeat,
        long historyMemory,
        boolean simpleMode) {
    private static final Options DEFAULTS = new Options(
            7070,
            Optional.empty(),
            false,
            Set.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(20),
            256L << 20,
            true);

    public Options {
        origins = Set.copyOf(origins);
        if (port < 0 || port > 65_535 || heartbeat.toMillis() < 1 || historyMemory < 1) {
            throw new IllegalArgumentException("No such port, heartbeat or history");
        }
    }

    /** Answers port 7070 on loopback, with Simple Mode, and without limits of time. */
    public static Options defaults() {
        return DEFAULTS;
    }

    public Options withPort(int value) {
        return new Options(
                value,
                host,
                lan,
                origins,
                strictOrigin,
                idleTimeout,
                maxLifetime,
                heartbeat,
                historyMemory,
                simpleMode);
    }

    public Options withHost(String value) {
        Optional<String> name = Optional.of(value);
        return new Options(
                port, name, lan, origins, strictOrigin, idleTimeout, maxLifetime, heartbeat, historyMemory, simpleMode);
    }

    public Options withLan(boolean value) {
        return new Options(
                port,
                host,
                value,
                origins,
                strictOrigin,
                idleTimeout,
                maxLifetime,
                heartbeat,
                historyMemory,
                simpleMode);
    }

    /** Answers the same options with one more allowed Origin. */
    public Options withOrigin(String value) {
        Set<String> more = new LinkedHashSet<>(origins);
        more.add(value);
        return new Options(
                port, host, lan, more, strictOrigin, idleTimeout, maxLifetime, heartbeat, historyMemory, simpleMode);
    }

    public Options withStrictOrigin(boolean value) {
        return new Options(
                port, host, lan, origins, value, idleTimeout, maxLifetime, heartbeat, historyMemory, simpleMode);
    }

    public Options withIdleTimeout(Optional<Duration> value) {
        return new Options(
                port, host, lan, origins, strictOrigin, value, maxLifetime, heartbeat, historyMemory, simpleMode);
    }

    public Options withMaxLifetime(Optional<Duration> value) {
        return new Options(
                port, host, lan, origins, strictOrigin, idleTimeout, value, heartbeat, historyMemory, simpleMode);
    }

    public Options withHeartbeat(Duration value) {
        return new Options(
                port, host, lan, origins, strictOrigin, idleTimeout, maxLifetime, value, historyMemory, simpleMode);
    }

    public Options withHistoryMemory(long value) {
        return new Options(
                port, host, lan, origins, strictOrigin, idleTimeout, maxLifetime, heartbeat, value, simpleMode);
    }

    public Options withSimpleMode(boolean value) {
        return new Options(
                port, host, lan, origins, strictOrigin, idleTimeout, maxLifetime, heartbeat, historyMemory, value);
    }
}
