package chat.javalin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may connect: pages whose Origin is on the list, letter by letter. A browser always sends one; what sends none is no
 * browser, and is let in by a switch only.
 *
 * @param page the Origin of the server's own page
 * @param allowsNone whether a client may send none
 */
record OriginPolicy(Set<String> allowed, String page, boolean allowsNone) {
    private static final Pattern ORIGIN = Pattern.compile("null|[a-z][a-z0-9+.-]*://[A-Za-z0-9.:\\[\\]_-]+");
    private static final int MAX_LENGTH = 200;

    OriginPolicy {
        allowed = Set.copyOf(allowed);
    }

    /** Why a client is refused: {@code line} for the log, and {@code body} for the client. */
    record Refusal(String line, String body) {}

    static OriginPolicy of(Options options, int port) {
        return new OriginPolicy(
                Addresses.origins(options, port), Addresses.here(options, port), options.allowNoOrigin());
    }

    /** Whether {@code text} could be an Origin at all. */
    static boolean isOrigin(String text) {
        return text.length() <= MAX_LENGTH && ORIGIN.matcher(text).matches();
    }

    /** Answers why a client with these {@code Origin} headers is refused; empty when it is let in. */
    Optional<Refusal> refusal(List<String> origins) {
        if (origins.isEmpty()) {
            return allowsNone ? Optional.empty() : Optional.of(ofNone());
        }
        if (origins.size() > 1) {
            return Optional.of(foreign("Refused a page that names more than one Origin"));
        }
        String origin = origins.getFirst();
        return allowed.contains(origin) ? Optional.empty() : Optional.of(foreign(line(origin)));
    }

    private Refusal ofNone() {
        String sentence = "Send the header Origin: " + page + ", or start the server with --allow-no-origin.";
        return new Refusal("Refused a client without an Origin. " + sentence, "{\"message\":\"" + sentence + "\"}");
    }

    private static Refusal foreign(String line) {
        return new Refusal(line, Handshake.FORBIDDEN);
    }

    private static String line(String origin) {
        return isOrigin(origin)
                ? "Refused a page of " + origin + "; let it in with --origin " + origin
                : "Refused a page whose Origin is none";
    }
}
