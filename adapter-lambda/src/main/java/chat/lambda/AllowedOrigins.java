package chat.lambda;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages may connect: those whose Origin is on the list, letter by letter; without a list, all.
 *
 * <p>A browser always says which page it is. What says nothing is no browser, and could say anything: it is let in.
 */
record AllowedOrigins(Optional<Set<String>> list) {
    static final AllowedOrigins ANY = new AllowedOrigins(Optional.empty());

    /** Answers whether a handshake with these {@code Origin} headers may go on. */
    boolean admit(List<String> origins) {
        return origins.isEmpty()
                || list.map(allowed -> origins.size() == 1 && allowed.contains(origins.getFirst()))
                        .orElse(true);
    }
}
