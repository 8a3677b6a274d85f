package chat.javalin;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the command line and the environment can set. */
enum Flag {
    PORT("NUMBER", "listen on this port; 0 takes a free one (7070)", "a number from 0 to 65535", Flag::port),
    HOST("NAME", "listen on this name or address only (127.0.0.1)", "a name or an address", Flag::host),
    LAN("", "let others on the network in, and show the URL for them", "on or off", Flag::lan),
    ORIGIN(
            "ORIGIN",
            "let pages of this Origin connect, too; may be repeated; null is a page opened from a file",
            "an Origin such as http://example.org:8080, or null",
            Flag::origin),
    STRICT_ORIGIN("", "refuse clients that send no Origin, such as wscat", "on or off", Flag::strictOrigin),
    IDLE_TIMEOUT(
            "TIME", "close a connection that is idle for so long, such as 10m (off)", Quantity.TIME, Flag::idleTimeout),
    MAX_LIFETIME("TIME", "close a connection after so long, such as 2h (off)", Quantity.TIME, Flag::maxLifetime),
    HEARTBEAT("TIME", "ask a silent connection for a sign of life so often (20s)", Quantity.TIME, Flag::heartbeat),
    HISTORY_MEMORY(
            "SIZE", "keep no more history than this, all rooms together (256m)", Quantity.SIZE, Flag::historyMemory),
    SIMPLE_MODE("on|off", "whether a client without a name may speak to everyone (on)", "on or off", Flag::simpleMode);

    private final String placeholder;
    private final String help;
    private final String takes;

    @SuppressWarnings("ImmutableEnumChecker") // methods of this class, without state
    private final BiFunction<Options, String, Optional<Options>> reader;

    Flag(String placeholder, String help, String takes, BiFunction<Options, String, Optional<Options>> reader) {
        this.placeholder = placeholder;
        this.help = help;
        this.takes = takes;
        this.reader = reader;
    }

    /** Answers {@code options} with what {@code value} says; empty when it cannot be read. */
    Optional<Options> read(Options options, String value) {
        return reader.apply(options, value);
    }

    /** How it is written on the command line. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How it is written in the environment. */
    String variable() {
        return "CLASSROOM_" + name();
    }

    boolean needsValue() {
        return !placeholder.isEmpty();
    }

    String takes() {
        return takes;
    }

    String help() {
        return "  %-24s %s".formatted(option() + " " + placeholder, help);
    }

    private static Optional<Options> port(Options options, String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535
                ? Optional.of(options.withPort(Integer.parseInt(value)))
                : Optional.empty();
    }

    private static Optional<Options> host(Options options, String value) {
        return value.matches("[A-Za-z0-9._:\\[\\]-]+") ? Optional.of(options.withHost(value)) : Optional.empty();
    }

    private static Optional<Options> lan(Options options, String value) {
        return Quantity.onOrOff(value).map(options::withLan);
    }

    private static Optional<Options> origin(Options options, String value) {
        return OriginPolicy.isOrigin(value) ? Optional.of(options.withOrigin(value)) : Optional.empty();
    }

    private static Optional<Options> strictOrigin(Options options, String value) {
        return Quantity.onOrOff(value).map(options::withStrictOrigin);
    }

    private static Optional<Options> idleTimeout(Options options, String value) {
        return value.equals("off")
                ? Optional.of(options.withIdleTimeout(Optional.empty()))
                : Quantity.time(value).map(time -> options.withIdleTimeout(Optional.of(time)));
    }

    private static Optional<Options> maxLifetime(Options options, String value) {
        return value.equals("off")
                ? Optional.of(options.withMaxLifetime(Optional.empty()))
                : Quantity.time(value).map(time -> options.withMaxLifetime(Optional.of(time)));
    }

    private static Optional<Options> heartbeat(Options options, String value) {
        return Quantity.time(value).map(options::withHeartbeat);
    }

    private static Optional<Options> historyMemory(Options options, String value) {
        return Quantity.bytes(value).map(options::withHistoryMemory);
    }

    private static Optional<Options> simpleMode(Options options, String value) {
        return Quantity.onOrOff(value).map(options::withSimpleMode);
    }
}
