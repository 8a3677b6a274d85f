package chat.testkit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a handshake says of its page where that is not the one page on a list, and what is wrong with it.
 *
 * <p>For each door: it has to answer 403, and to store nothing.
 *
 * @param headers what its {@code Origin} headers say, in order
 */
public record BadOrigin(String name, List<String> headers) {
    /** The page on the list. */
    public static final String LISTED = "https://chat.example:8443";

    private static final String EVIL = "https://evil.example";

    public BadOrigin {
        headers = List.copyOf(headers);
    }

    /** Answers the rows that are always refused. */
    public static List<BadOrigin> table() {
        return List.of(
                of("empty", ""),
                of("null", "null"),
                of("any", "*"),
                of("another page", EVIL),
                of("another scheme", "http://chat.example:8443"),
                of("the scheme of sockets", "wss://chat.example:8443"),
                of("no scheme", "chat.example:8443"),
                of("another port", "https://chat.example:8444"),
                of("no port", "https://chat.example"),
                of("the usual port", "https://chat.example:443"),
                of("a suffix behind the port", LISTED + ".evil.example"),
                of("a suffix behind the host", "https://chat.example.evil.example:8443"),
                of("a prefix of the host", "https://evilchat.example:8443"),
                of("a host below it", "https://www.chat.example:8443"),
                of("a host above it", "https://example:8443"),
                of("capitals in the host", "https://CHAT.example:8443"),
                of("capitals in the scheme", "HTTPS://chat.example:8443"),
                of("a slash at the end", LISTED + "/"),
                of("a path", LISTED + "/chat"),
                of("a dot at the end of the host", "https://chat.example.:8443"),
                of("a name before another host", LISTED + "@evil.example"),
                of("a name before the host", "https://evil@chat.example:8443"),
                of("an encoded dot", "https://chat%2Eexample:8443"),
                of("two pages with a comma", LISTED + "," + EVIL),
                of("two pages with a blank", LISTED + " " + EVIL),
                of("two headers, the good one first", LISTED, EVIL),
                of("two headers, the good one last", EVIL, LISTED),
                of("two headers, one of them empty", LISTED, ""),
                of("the good one twice", LISTED, LISTED));
    }

    /** Answers those rows, and a handshake that names no page: it is refused, too, unless a switch lets it in. */
    public static List<BadOrigin> tableWithNone() {
        return Stream.concat(Stream.of(of("absent")), table().stream()).toList();
    }

    private static BadOrigin of(String name, String... headers) {
        return new BadOrigin(name, List.of(headers));
    }

    /** Answers its name alone. */
    @Override
    public String toString() {
        return name;
    }
}
