package chat.lambda;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages may connect: those whose Origin is on the list, letter by letter; without a list, all.
 *
 * <p>A browser always says which page it is. What says nothing is no browser, and could say anything: it is let in,
 * unless the list is strict.
 */
record AllowedOrigins(Optional<Set<String>> list, boolean strict) {
    static final AllowedOrigins ANY = new AllowedOrigins(Optional.empty(), false);

    AllowedOrigins {
        if (strict && list.isEmpty()) {
            throw new IllegalArgumentException("STRICT_ORIGIN needs ALLOWED_ORIGINS");
        }
    }

    /** Answers whether a handshake with these {@code Origin} headers may go on. */
    boolean admit(List<String> origins) {
        if (origins.isEmpty()) {
            return !strict;
        }
        return list.map(allowed -> origins.size() == 1 && allowed.contains(origins.getFirst()))
                .orElse(true);
    }
}
