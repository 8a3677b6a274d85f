package chat.dynamodb;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.NotConnected;
import chat.core.port.ConnectionStore.Registration.Registered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Connections, names and memberships on DynamoDB. */
final class DynamoDbConnectionStore implements ConnectionStore {
    private static final int CONNECTION = 0;
    private static final int CLAIM = 1;

    private final Database database;
    private final Connections connections;
    private final Directory directory;
    private final Moves moves;
    private final Everyone everyone;

    DynamoDbConnectionStore(
            Database database, Connections connections, Directory directory, Moves moves, Everyone everyone) {
        this.database = database;
        this.connections = connections;
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
    public Registration register(ConnectionId connection, UserName name, Optional<UserId> user) {
        return Backoff.until(() -> tryToRegister(connection, name, user));
    }

    /** Writes without reading: what stands in the way comes with the refusal. */
    private Optional<Registration> tryToRegister(ConnectionId connection, UserName name, Optional<UserId> user) {
        Verdict verdict = database.write(connections.naming(connection, name, user));
        if (verdict.isCommitted()) {
            return Optional.of(new Registered());
        }
        if (verdict.isRefused(CONNECTION)) {
            return Optional.of(Known.from(connection, verdict.found(CONNECTION))
                    .filter(found -> !connections.isExpired(found))
                    .flatMap(Known::name)
                    .map(current -> current.equals(name) ? new Registered() : new AlreadyRegistered(current))
                    .orElseGet(NotConnected::new));
        }
        return verdict.isRefused(CLAIM) ? Optional.of(new NameTaken()) : Optional.empty();
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
