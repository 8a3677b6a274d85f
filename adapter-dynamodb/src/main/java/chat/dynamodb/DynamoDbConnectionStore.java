package chat.dynamodb;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Connections, names and memberships on DynamoDB. */
final class DynamoDbConnectionStore implements ConnectionStore {
    private final Connections connections;
    private final Registry registry;
    private final Directory directory;
    private final Moves moves;
    private final Everyone everyone;

    DynamoDbConnectionStore(
            Connections connections, Registry registry, Directory directory, Moves moves, Everyone everyone) {
        this.connections = connections;
        this.registry = registry;
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
        return Backoff.until(() -> registry.register(connection, name, owner));
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
