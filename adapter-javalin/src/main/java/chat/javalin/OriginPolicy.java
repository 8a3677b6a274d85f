package chat.javalin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which pages may connect: those whose Origin is on the list, letter by letter. What is no browser sends
 * none, and is let in unless the policy is strict.
 */
record OriginPolicy(Set<String> allowed, boolean strict) {
    private static final Pattern ORIGIN = Pattern.compile("null|[a-z][a-z0-9+.-]*://[A-Za-z0-9.:\\[\\]_-]+");
    private static final int MAX_LENGTH = 200;

    OriginPolicy {
        allowed = Set.copyOf(allowed);
    }

    /** Whether {@code text} could be an Origin at all. */
    static boolean isOrigin(String text) {
        return text.length() <= MAX_LENGTH && ORIGIN.matcher(text).matches();
    }

    /**
     * Answers why a page with these {@code Origin} headers is refused, in a sentence for the log; empty when it is let in.
     */
    Optional<String> refusal(List<String> origins) {
        if (origins.isEmpty()) {
            return strict
                    ? Optional.of("Refused a client without an Origin; leave out --strict-origin to let it in")
                    : Optional.empty();
        }
        if (origins.size() > 1) {
            return Optional.of("Refused a page that names more than one Origin");
        }
        String origin = origins.getFirst();
        return allowed.contains(origin) ? Optional.empty() : Optional.of(refusal(origin));
    }

    private static String refusal(String origin) {
        return isOrigin(origin)
                ? "Refused a page of " + origin + "; let it in with --origin " + origin
                : "Refused a page whose Origin is none";
    }
}
