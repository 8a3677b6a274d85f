package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.UserId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A name that is taken: by one connection, or by those of one user. Guarded by the lock of {@link ChatMemory}. */
final class NameClaim {
    private final Optional<UserId> user;
    private final Set<ConnectionId> holders = new HashSet<>();

    NameClaim(Optional<UserId> user) {
        this.user = user;
    }

    Optional<UserId> user() {
        return user;
    }

    /** Answers whether a connection of {@code other} may have the name as well. */
    boolean isSharedWith(Optional<UserId> other) {
        return user.isPresent() && user.equals(other);
    }

    void add(ConnectionId holder) {
        holders.add(holder);
    }

    /** Takes {@code holder} out; answers whether it was the last one. */
    boolean isFreeWithout(ConnectionId holder) {
        holders.remove(holder);
        return holders.isEmpty();
    }
}
