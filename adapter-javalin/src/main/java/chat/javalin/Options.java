package chat.javalin;

import chat.core.domain.Quotas;
import chat.core.domain.RateLimit;
import chat.core.usecase.SimpleMode;
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
 * @param allowNoOrigin whether clients may connect that send no Origin
 * @param quotas what each user and each room may take
 * @param historyMemory about how many bytes of heap the history of all rooms may take
 * @param chosenSimpleMode empty for what {@link #simpleMode()} says
 */
public record Options(
        int port,
        Optional<String> host,
        boolean lan,
        Set<String> origins,
        boolean allowNoOrigin,
        SignIn signIn,
        Limits limits,
        Quotas quotas,
        long historyMemory,
        Optional<SimpleMode> chosenSimpleMode) {
    private static final Options DEFAULTS = new Options(
            7070,
            Optional.empty(),
            false,
            Set.of(),
            false,
            SignIn.notRequired(),
            new Limits(
                    Duration.ofSeconds(20),
                    Optional.empty(),
                    Optional.empty(),
                    RateLimit.of(10, 50),
                    10_000,
                    Duration.ofSeconds(10)),
            Quotas.DEFAULT,
            256L << 20,
            Optional.empty());

    public Options {
        origins = Set.copyOf(origins);
        if (port < 0 || port > 65_535 || historyMemory < 1) {
            throw new IllegalArgumentException("No such port or history");
        }
    }

    /** Answers port 7070 on loopback, for everybody, with the usual quotas and without limits of time. */
    public static Options defaults() {
        return DEFAULTS;
    }

    /** Whether a client without a name may speak to everyone: where nothing else is chosen, only where nobody signs in. */
    public SimpleMode simpleMode() {
        return chosenSimpleMode.orElse(signIn.required() ? SimpleMode.OFF : SimpleMode.ON);
    }

    public Options withPort(int value) {
        return new Options(
                value, host, lan, origins, allowNoOrigin, signIn, limits, quotas, historyMemory, chosenSimpleMode);
    }

    public Options withHost(String value) {
        Optional<String> name = Optional.of(value);
        return new Options(
                port, name, lan, origins, allowNoOrigin, signIn, limits, quotas, historyMemory, chosenSimpleMode);
    }

    public Options withLan(boolean value) {
        return new Options(
                port, host, value, origins, allowNoOrigin, signIn, limits, quotas, historyMemory, chosenSimpleMode);
    }

    /** Answers the same options with one more allowed Origin. */
    public Options withOrigin(String value) {
        Set<String> more = new LinkedHashSet<>(origins);
        more.add(value);
        return new Options(
                port, host, lan, more, allowNoOrigin, signIn, limits, quotas, historyMemory, chosenSimpleMode);
    }

    public Options withAllowNoOrigin(boolean value) {
        return new Options(port, host, lan, origins, value, signIn, limits, quotas, historyMemory, chosenSimpleMode);
    }

    public Options withSignIn(SignIn value) {
        return new Options(
                port, host, lan, origins, allowNoOrigin, value, limits, quotas, historyMemory, chosenSimpleMode);
    }

    public Options withIdleTimeout(Optional<Duration> value) {
        return withLimits(limits.withIdle(value));
    }

    public Options withMaxLifetime(Optional<Duration> value) {
        return withLimits(limits.withLife(value));
    }

    public Options withHeartbeat(Duration value) {
        return withLimits(limits.withHeartbeat(value));
    }

    public Options withHandshakes(RateLimit value) {
        return withLimits(limits.withHandshakes(value));
    }

    public Options withMaxConnections(int value) {
        return withLimits(limits.withConnections(value));
    }

    Options withPatience(Duration value) {
        return withLimits(limits.withPatience(value));
    }

    private Options withLimits(Limits value) {
        return new Options(
                port, host, lan, origins, allowNoOrigin, signIn, value, quotas, historyMemory, chosenSimpleMode);
    }

    public Options withQuotas(Quotas value) {
        return new Options(
                port, host, lan, origins, allowNoOrigin, signIn, limits, value, historyMemory, chosenSimpleMode);
    }

    public Options withHistoryMemory(long value) {
        return new Options(port, host, lan, origins, allowNoOrigin, signIn, limits, quotas, value, chosenSimpleMode);
    }

    public Options withSimpleMode(boolean value) {
        Optional<SimpleMode> mode = Optional.of(value ? SimpleMode.ON : SimpleMode.OFF);
        return new Options(port, host, lan, origins, allowNoOrigin, signIn, limits, quotas, historyMemory, mode);
    }
}
