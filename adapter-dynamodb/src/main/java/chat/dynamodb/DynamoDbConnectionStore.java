package chat.dynamodb;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.NotConnected;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Connections, names and memberships on DynamoDB. */
final class DynamoDbConnectionStore implements ConnectionStore {
    private static final int CONNECTION = 0;
    private static final int CLAIM = 1;
    private static final int PREDECESSOR = 2;

    private final Database database;
    private final Connections connections;
    private final Claims claims;
    private final Directory directory;
    private final Moves moves;
    private final Everyone everyone;

    DynamoDbConnectionStore(
            Database database,
            Connections connections,
            Claims claims,
            Directory directory,
            Moves moves,
            Everyone everyone) {
        this.database = database;
        this.connections = connections;
        this.claims = claims;
        this.directory = directory;
        this.moves = moves;
        this.everyone = everyone;
    }

    @Override
    public Opening open(ConnectionId connection, Instant at) {
        return connections
                        .create(connection, at)
                        .filter(there -> Known.from(connection, there).isEmpty())
                        .isPresent()
                ? Opening.CLOSED_BEFORE
                : Opening.OPENED;
    }

    @Override
    public Registration register(ConnectionId connection, UserName name, Owner owner) {
        return Backoff.until(() -> tryToRegister(connection, name, owner));
    }

    /** Writes without reading: what stands in the way comes with the refusal. */
    private Optional<Registration> tryToRegister(ConnectionId connection, UserName name, Owner owner) {
        Verdict verdict = database.write(
                List.of(connections.naming(connection, name, owner), claims.taking(name, connection, owner)));
        if (verdict.isCommitted()) {
            return Optional.of(new Registered());
        }
        if (verdict.isRefused(CONNECTION)) {
            return Known.from(connection, verdict.found(CONNECTION))
                    .filter(found -> !connections.isExpired(found))
                    .flatMap(Known::name)
                    .map(current -> again(connection, name, owner, current))
                    .orElseGet(() -> Optional.of(new NotConnected()));
        }
        return verdict.isRefused(CLAIM)
                ? Claims.predecessor(verdict.found(CLAIM), owner)
                        .map(predecessor -> tryToTakeOver(predecessor, connection, name, owner))
                        .orElseGet(() -> Optional.of(new NameTaken()))
                : Optional.empty();
    }

    private Optional<Registration> again(ConnectionId connection, UserName name, Owner owner, UserName current) {
        if (!current.equals(name)) {
            return Optional.of(new AlreadyRegistered(current));
        }
        boolean done = !(owner instanceof Owner.Bearer(var token))
                || !claims.renew(name, connection, token).isContended();
        return done ? Optional.of(new Registered()) : Optional.empty();
    }

    /**
     * Where the other connection is closed meanwhile, there may be nothing to take over; where time has taken it, its
     * claim goes in a moment.
     */
    private Optional<Registration> tryToTakeOver(
            ConnectionId predecessor, ConnectionId connection, UserName name, Owner owner) {
        Verdict verdict = database.write(List.of(
                connections.naming(connection, name, owner),
                claims.takingOver(name, predecessor, connection, owner),
                connections.yielding(predecessor, name)));
        if (verdict.isCommitted()) {
            return Optional.of(new TakenOver(predecessor));
        }
        boolean gone =
                verdict.isRefused(PREDECESSOR) && !verdict.found(PREDECESSOR).isPresent();
        return gone ? Optional.of(new NameTaken()) : Optional.empty();
    }

    @Override
    public Entry enter(ConnectionId connection, RoomName room, Instant at) {
        return Backoff.until(() -> moves.enter(connection, room, at));
    }

    @Override
    public Leaving leave(ConnectionId connection) {
        return Backoff.until(() -> moves.leave(connection));
    }

    @Override
    public Closing close(ConnectionId connection) {
        return Backoff.until(() -> moves.close(connection));
    }

    @Override
    public Optional<Connection> find(ConnectionId connection) {
        return connections.open(connection, Read.STRONG).map(Known::asConnection);
    }

    @Override
    public Turn takeTurn(ConnectionId speaker, Instant at) {
        return Backoff.until(() -> everyone.takeTurn(speaker, at));
    }

    @Override
    public Stream<List<ConnectionId>> connected() {
        return connections.all();
    }

    @Override
    public Stream<RoomName> rooms() {
        return directory.all();
    }
}
