package chat.inmemory;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Closing.Closed;
import chat.core.port.ConnectionStore.Entry.AlreadyThere;
import chat.core.port.ConnectionStore.Entry.NotRegistered;
import chat.core.port.ConnectionStore.Entry.RoomFull;
import chat.core.port.ConnectionStore.Entry.TooFast;
import chat.core.port.ConnectionStore.Leaving.Left;
import chat.core.port.ConnectionStore.Leaving.NotInRoom;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Connections, names and memberships in memory. */
final class InMemoryConnectionStore implements ConnectionStore {
    private final ChatMemory memory;

    InMemoryConnectionStore(ChatMemory memory) {
        this.memory = memory;
    }

    @Override
    public Opening open(ConnectionId connection, Instant at) {
        return memory.step(() -> {
            if (memory.closed.contains(connection)) {
                return Opening.CLOSED_BEFORE;
            }
            memory.names.open(connection, at);
            memory.connections.putIfAbsent(connection, new Connection(connection, Optional.empty(), Optional.empty()));
            return Opening.OPENED;
        });
    }

    @Override
    public Registration register(ConnectionId connection, UserName name, Owner owner) {
        return memory.step(() -> memory.find(connection)
                .map(found -> register(found, name, owner))
                .orElseGet(Registration.NotConnected::new));
    }

    private Registration register(Connection connection, UserName name, Owner owner) {
        Registration answer = memory.names.register(connection, name, owner);
        if (answer instanceof Registered || answer instanceof TakenOver) {
            memory.connections.put(
                    connection.id(), new Connection(connection.id(), Optional.of(name), connection.room()));
        }
        return answer;
    }

    @Override
    public Entry enter(ConnectionId connection, RoomName room, Instant at) {
        return memory.step(() ->
                memory.find(connection).map(found -> enter(found, room, at)).orElseGet(Entry.NotConnected::new));
    }

    private Entry enter(Connection connection, RoomName name, Instant at) {
        if (connection.name().isEmpty()) {
            return new NotRegistered();
        }
        if (connection.room().filter(room -> room.name().equals(name)).isPresent()) {
            return new AlreadyThere(connection.room().get());
        }
        Optional<Duration> wait = memory.entries.delay(connection.id(), at);
        if (wait.isPresent()) {
            return new TooFast(wait.get());
        }
        if (memory.isFull(name)) {
            return new RoomFull();
        }
        memory.entries.takeOne(connection.id(), at);
        return memory.move(connection, name);
    }

    @Override
    public Leaving leave(ConnectionId connection) {
        return memory.step(() -> memory.find(connection).map(this::leave).orElseGet(Leaving.NotConnected::new));
    }

    private Leaving leave(Connection connection) {
        return memory.depart(connection).<Leaving>map(Left::new).orElseGet(NotInRoom::new);
    }

    @Override
    public Closing close(ConnectionId connection) {
        return memory.step(() -> {
            memory.closed.add(connection);
            return memory.find(connection).map(this::close).orElseGet(Closing.NotConnected::new);
        });
    }

    private Closing close(Connection connection) {
        Optional<Departure> departure = memory.depart(connection);
        memory.names.close(connection);
        memory.entities.removeAll(connection.id());
        memory.users.removeAll(connection.id());
        memory.connections.remove(connection.id());
        return new Closed(departure);
    }

    @Override
    public Optional<Connection> find(ConnectionId connection) {
        return memory.step(() -> memory.find(connection));
    }

    @Override
    public Turn takeTurn(ConnectionId speaker, Instant at) {
        return memory.step(() -> {
            List<ConnectionId> hearers = List.copyOf(memory.connections.keySet());
            Optional<Duration> wait = memory.delay(memory.speaker(speaker), memory.everyone, hearers.size(), at);
            if (wait.isPresent()) {
                return new Turn.TooFast(wait.get());
            }
            memory.speakers.takeOne(memory.speaker(speaker), at);
            memory.everyone = memory.everyone.afterOne(memory.quotas, hearers.size(), at);
            return new Turn.Given(hearers);
        });
    }

    @Override
    public Stream<List<ConnectionId>> connected() {
        return Stream.of(memory.step(() -> List.copyOf(memory.connections.keySet())));
    }

    @Override
    public Stream<RoomName> rooms() {
        return memory.step(() -> List.copyOf(memory.rooms.keySet())).stream();
    }
}
