package chat.lambda;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages may connect: those whose Origin is on the list, letter by letter; without a list, all.
 *
 * <p>A browser always says which page it is. What says nothing is no browser: where there is a list, it is let in by a
 * switch only.
 *
 * @param allowsNone whether it is; of no effect without a list
 */
record AllowedOrigins(Optional<Set<String>> list, boolean allowsNone) {
    static final AllowedOrigins ANY = new AllowedOrigins(Optional.empty(), false);

    /** Answers whether a handshake with these {@code Origin} headers may go on. */
    boolean admit(List<String> origins) {
        return list.map(allowed -> admit(origins, allowed)).orElse(true);
    }

    private boolean admit(List<String> origins, Set<String> allowed) {
        return origins.isEmpty() ? allowsNone : origins.size() == 1 && allowed.contains(origins.getFirst());
    }
}
