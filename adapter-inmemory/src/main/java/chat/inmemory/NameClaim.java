package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.UserId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A name that is taken: by one connection, or by those of one user. Guarded by the lock of {@link ChatMemory}. */
final class NameClaim {
    private Owner owner;
    private final Set<ConnectionId> holders = new HashSet<>();

    NameClaim(Owner owner) {
        this.owner = owner;
    }

    Optional<UserId> user() {
        return owner instanceof Owner.User(var id) ? Optional.of(id) : Optional.empty();
    }

    /** Answers whether a connection of {@code other} may have the name. */
    boolean isOf(Owner other) {
        return owner.equals(other);
    }

    /** Gives the name to {@code holder}; answers whom it was a bearer's before. */
    Optional<ConnectionId> give(ConnectionId holder) {
        Optional<ConnectionId> predecessor =
                user().isPresent() ? Optional.empty() : holders.stream().findAny();
        predecessor.ifPresent(holders::remove);
        holders.add(holder);
        return predecessor;
    }

    /** From now on who has {@code other} is known to be the owner, if {@code holder} has the name. */
    void renew(ConnectionId holder, Owner other) {
        if (user().isEmpty() && holders.contains(holder)) {
            owner = other;
        }
    }

    /** Takes {@code holder} out; answers whether nobody is left. */
    boolean isFreeWithout(ConnectionId holder) {
        holders.remove(holder);
        return holders.isEmpty();
    }
}
