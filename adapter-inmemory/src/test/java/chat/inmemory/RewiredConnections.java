package chat.inmemory;

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

/** Passes everything on to a sound store; what extends it breaks a promise. */
class RewiredConnections implements ConnectionStore {
    final ConnectionStore sound;

    RewiredConnections(ConnectionStore sound) {
        this.sound = sound;
    }

    @Override
    public Opening open(ConnectionId connection, Instant at) {
        return sound.open(connection, at);
    }

    @Override
    public Registration register(ConnectionId connection, UserName name, Owner owner) {
        return sound.register(connection, name, owner);
    }

    @Override
    public Entry enter(ConnectionId connection, RoomName room, Instant at) {
        return sound.enter(connection, room, at);
    }

    @Override
    public Leaving leave(ConnectionId connection) {
        return sound.leave(connection);
    }

    @Override
    public Closing close(ConnectionId connection) {
        return sound.close(connection);
    }

    @Override
    public Optional<Connection> find(ConnectionId connection) {
        return sound.find(connection);
    }

    @Override
    public Turn takeTurn(ConnectionId speaker, Instant at) {
        return sound.takeTurn(speaker, at);
    }

    @Override
    public Stream<List<ConnectionId>> connected() {
        return sound.connected();
    }

    @Override
    public Stream<RoomName> rooms() {
        return sound.rooms();
    }
}
