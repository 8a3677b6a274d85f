package chat.javalin;

import chat.core.domain.Quotas;
import chat.core.domain.RateLimit;
import java.util.Locale;
import java.util.Optional;

/** What the command line and the environment can set. */
enum Flag {
    PORT("NUMBER", "listen on this port; 0 takes a free one (7070)", "a number from 0 to 65535", Setting::port),
    HOST("NAME", "listen on this name or address only (127.0.0.1)", "a name or an address", Setting::host),
    LAN("", "let others on the network in, and show their URL", Quantity.SWITCH, Setting.onOrOff(Options::withLan)),
    ORIGIN(
            "ORIGIN",
            "let pages of this Origin connect, too; may be repeated; null is a page opened from a file",
            "an Origin such as http://example.org:8080, or null",
            Setting::origin),
    ALLOW_NO_ORIGIN(
            "",
            "let in programs that send no Origin, such as wscat without -o",
            Quantity.SWITCH,
            Setting.onOrOff(Options::withAllowNoOrigin)),
    AUTH(
            "",
            "let in only who has a token, and print one to try it with",
            Quantity.SWITCH,
            Setting.onOrOff(SignInSetting::required)),
    AUTH_SECRET_FILE(
            "FILE",
            "take tokens signed (HS256) with the secret in this file; a second line is a second one (made up)",
            "the name of a file",
            SignInSetting::secretFile),
    AUTH_JWKS(
            "URL",
            "take tokens signed with a key that the issuer publishes here, instead",
            "a URL such as https://example.org/.well-known/jwks.json",
            SignInSetting::keySet),
    AUTH_ALGORITHM(
            "NAME", "what those keys sign with, RS256 or ES256 (RS256)", "RS256 or ES256", SignInSetting::algorithm),
    AUTH_ISSUER(
            "NAME",
            "who has to have issued a token, its iss (classroom)",
            "the name of who issues tokens",
            SignInSetting::issuer),
    AUTH_AUDIENCE(
            "NAME",
            "whom a token has to be for, its aud (chat)",
            "the name of whom tokens are for",
            SignInSetting::audience),
    AUTH_SCOPE("WORD", "what a token has to allow, one word of its scope (nothing)", "one word", SignInSetting::scope),
    AUTH_QUERY(
            "on|off",
            "whether a token may be in the URL, which logs keep (on)",
            Quantity.SWITCH,
            Setting.onOrOff(SignInSetting::query)),
    AUTH_USERS(
            "NAMES",
            "print a link for each of these people, such as \"Ann Lee, Bob\", instead of the one token",
            "names of at most 64 characters, each of them once",
            SignInSetting::users),
    EVENTS_TOKEN_FILE(
            "FILE",
            "let other machines report events, too, if they show the token in this file",
            "the name of a file",
            SignInSetting::eventsToken),
    IDLE_TIMEOUT(
            "TIME",
            "close a connection that is idle for so long, such as 10m (off)",
            Quantity.TIME,
            Setting.timeOrOff(Options::withIdleTimeout)),
    MAX_LIFETIME(
            "TIME",
            "close a connection after so long, such as 2h (off)",
            Quantity.TIME,
            Setting.timeOrOff(Options::withMaxLifetime)),
    HEARTBEAT(
            "TIME",
            "ask a silent connection for a sign of life so often (20s)",
            Quantity.TIME,
            (options, value) -> Quantity.time(value).map(options::withHeartbeat)),
    QUOTAS(
            "WORDS",
            "what one may take (messages=10/20 room=20 posts=2000 members=500 entries=1/10 connections=5 frames=20/100)",
            "words such as \"messages=10/20 room=off\": a rate is so many a second and so many at once",
            (options, value) -> Quotas.parse(value).map(options::withQuotas)),
    HANDSHAKES(
            "RATE",
            "how many connections an address may begin, a second and at once, or off (10/50)",
            "a rate such as 10/50, or off",
            (options, value) -> RateLimit.parse(value).map(options::withHandshakes)),
    MAX_CONNECTIONS(
            "NUMBER",
            "hold no more connections than this; others wait to be let in (10000)",
            "a number from 1 to 1000000",
            Setting::maxConnections),
    HISTORY_MEMORY(
            "SIZE",
            "keep no more history than this, all rooms together (256m)",
            Quantity.SIZE,
            (options, value) -> Quantity.bytes(value).map(options::withHistoryMemory)),
    SIMPLE_MODE(
            "on|off",
            "whether a client without a name may speak to everyone (on, but off with --auth)",
            Quantity.SWITCH,
            Setting.onOrOff(Options::withSimpleMode));

    private final String placeholder;
    private final String help;
    private final String takes;

    @SuppressWarnings("ImmutableEnumChecker") // methods without state
    private final Setting setting;

    Flag(String placeholder, String help, String takes, Setting setting) {
        this.placeholder = placeholder;
        this.help = help;
        this.takes = takes;
        this.setting = setting;
    }

    /** Answers {@code options} with what {@code value} says; empty when it cannot be read. */
    Optional<Options> read(Options options, String value) {
        return setting.read(options, value);
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
}
