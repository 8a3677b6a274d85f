package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Registration;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.NotConnected;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import java.util.List;
import java.util.Optional;

/** Gives names: one step each, which answers nothing where it lost a race and is to be tried again. */
final class Registry {
    private static final int CONNECTION = 0;
    private static final int CLAIM = 1;
    private static final int PREDECESSOR = 2;

    private final Database database;
    private final Connections connections;
    private final Claims claims;

    Registry(Database database, Connections connections, Claims claims) {
        this.database = database;
        this.connections = connections;
        this.claims = claims;
    }

    /** Writes without reading: what stands in the way comes with the refusal. */
    Optional<Registration> register(ConnectionId connection, UserName name, Owner owner) {
        Verdict verdict = database.write(List.of(
                connections.naming(connection, name, owner, Optional.empty()), claims.taking(name, connection, owner)));
        if (verdict.isCommitted()) {
            return Optional.of(new Registered());
        }
        if (verdict.isRefused(CONNECTION)) {
            return again(Known.from(connection, verdict.found(CONNECTION)), name, owner);
        }
        return verdict.isRefused(CLAIM)
                ? Claims.predecessor(verdict.found(CLAIM), owner)
                        .map(predecessor -> takeOver(predecessor, connection, name, owner))
                        .orElseGet(() -> Optional.of(new NameTaken()))
                : Optional.empty();
    }

    /** Who did not hear that it took the name over is told again. */
    private Optional<Registration> again(Optional<Known> found, UserName name, Owner owner) {
        Optional<Known> open = found.filter(known -> !connections.isExpired(known));
        Optional<UserName> current = open.flatMap(Known::name);
        if (current.isEmpty()) {
            return Optional.of(new NotConnected());
        }
        if (!current.get().equals(name)) {
            return Optional.of(new AlreadyRegistered(current.get()));
        }
        boolean done = !(owner instanceof Owner.Bearer(var token))
                || !claims.renew(name, open.get().id(), token).isContended();
        return done
                ? open.flatMap(Known::predecessor)
                        .<Registration>map(TakenOver::new)
                        .or(() -> Optional.of(new Registered()))
                : Optional.empty();
    }

    private Optional<Registration> takeOver(
            ConnectionId predecessor, ConnectionId connection, UserName name, Owner owner) {
        Optional<Known> successor = connections.open(connection, Read.STRONG);
        if (successor.isEmpty()) {
            return Optional.of(new NotConnected());
        }
        Verdict verdict = database.write(List.of(
                connections.naming(connection, name, owner, Optional.of(predecessor)),
                claims.takingOver(name, predecessor, connection, owner),
                connections.yielding(predecessor, name, successor.get().opened())));
        if (verdict.isCommitted()) {
            return Optional.of(new TakenOver(predecessor));
        }
        if (verdict.isRefused(CONNECTION) || verdict.isRefused(CLAIM) || !verdict.isRefused(PREDECESSOR)) {
            return Optional.empty();
        }
        boolean open = Known.from(predecessor, verdict.found(PREDECESSOR)).isPresent();
        return open ? Optional.of(new NameTaken()) : inherit(predecessor, connection, name, owner);
    }

    /** The claim of who expired outlives it for some time: it is as good as free for who has the token. */
    private Optional<Registration> inherit(
            ConnectionId predecessor, ConnectionId connection, UserName name, Owner owner) {
        boolean done = database.write(List.of(
                        connections.naming(connection, name, owner, Optional.empty()),
                        claims.takingOver(name, predecessor, connection, owner)))
                .isCommitted();
        return done ? Optional.of(new Registered()) : Optional.empty();
    }
}
