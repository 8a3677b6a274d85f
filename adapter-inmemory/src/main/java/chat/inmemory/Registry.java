package chat.inmemory;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Registration;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has which name, since when, and from whom. Guarded by the lock of {@link ChatMemory}. */
final class Registry {
    private final Map<UserName, NameClaim> claims = new HashMap<>();
    private final Map<ConnectionId, Instant> opened = new HashMap<>();
    private final Map<ConnectionId, ConnectionId> predecessors = new HashMap<>();

    void open(ConnectionId connection, Instant at) {
        opened.putIfAbsent(connection, at);
    }

    Optional<NameClaim> claim(UserName name) {
        return Optional.ofNullable(claims.get(name));
    }

    Registration register(Connection connection, UserName name, Owner owner) {
        return connection
                .name()
                .map(current ->
                        current.equals(name) ? again(connection.id(), name, owner) : new AlreadyRegistered(current))
                .orElseGet(() -> give(connection.id(), name, owner));
    }

    /** Who did not hear that it took the name over is told again. */
    private Registration again(ConnectionId connection, UserName name, Owner owner) {
        claim(name).ifPresent(claim -> claim.renew(connection, owner));
        return Optional.ofNullable(predecessors.get(connection))
                .<Registration>map(TakenOver::new)
                .orElseGet(Registered::new);
    }

    private Registration give(ConnectionId connection, UserName name, Owner owner) {
        NameClaim claim = claims.computeIfAbsent(name, free -> new NameClaim(owner));
        Optional<ConnectionId> bearer = claim.bearer();
        if (!claim.isOf(owner)
                || bearer.filter(other -> isLater(other, connection)).isPresent()) {
            return new NameTaken();
        }
        claim.give(connection);
        bearer.ifPresent(predecessor -> predecessors.put(connection, predecessor));
        return bearer.<Registration>map(TakenOver::new).orElseGet(Registered::new);
    }

    private boolean isLater(ConnectionId one, ConnectionId other) {
        return opened.getOrDefault(one, Instant.MIN).isAfter(opened.getOrDefault(other, Instant.MAX));
    }

    /** Forgets a connection; its name is free where nobody else has it. */
    void close(Connection connection) {
        opened.remove(connection.id());
        predecessors.remove(connection.id());
        connection
                .name()
                .filter(name -> claim(name)
                        .filter(claim -> claim.isFreeWithout(connection.id()))
                        .isPresent())
                .ifPresent(claims::remove);
    }
}
