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

    /** Answers the connection that has the name, where it is no user's. */
    Optional<ConnectionId> bearer() {
        return user().isPresent() ? Optional.empty() : holders.stream().findAny();
    }

    /** Gives the name to {@code holder}; a bearer has it no more. */
    void give(ConnectionId holder) {
        bearer().ifPresent(holders::remove);
        holders.add(holder);
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
