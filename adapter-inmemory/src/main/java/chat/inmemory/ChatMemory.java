package chat.inmemory;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.RoomPace;
import chat.core.domain.UserId;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry.Entered;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What all stores share, and the one lock around it: a step of a port is one call of {@link #step}. */
final class ChatMemory {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<Epoch> epochs;
    final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
    final Registry names = new Registry();
    final Map<RoomName, OpenRoom> rooms = new LinkedHashMap<>();
    final Interests<EntityId> entities = new Interests<>();
    final Interests<UserId> users = new Interests<>();
    final ClosedConnections closed = new ClosedConnections();
    final History history;
    final Quotas quotas;
    final Buckets<ConnectionId> entries;
    final Buckets<Speaker> speakers;
    RoomPace everyone = RoomPace.CALM;

    ChatMemory(Retention retention, Supplier<Epoch> epochs, Quotas quotas) {
        this.quotas = quotas;
        this.entries = new Buckets<>(quotas.entriesPerConnection());
        this.speakers = new Buckets<>(quotas.messagesPerUser());
        this.history = new History(retention);
        this.epochs = epochs;
    }

    /** Does {@code body} as one atomic step. */
    <T> T step(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }

    Optional<Connection> find(ConnectionId connection) {
        return Optional.ofNullable(connections.get(connection));
    }

    Optional<OpenRoom> roomOf(ConnectionId connection) {
        return find(connection).flatMap(Connection::room).map(room -> roomNamed(room.name()));
    }

    /** Answers as whom a connection speaks. */
    Speaker speaker(ConnectionId connection) {
        return Speaker.of(
                connection,
                find(connection).flatMap(Connection::name).flatMap(names::claim).flatMap(NameClaim::user));
    }

    /** Answers how long {@code speaker} has to wait before it may say something to so many, who are as busy as that. */
    Optional<Duration> delay(Speaker speaker, RoomPace pace, int hearers, Instant at) {
        boolean rested = speakers.isRested(speaker, at);
        return Stream.of(speakers.delay(speaker, at), pace.delay(quotas, hearers, rested, at))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private OpenRoom newRoom(RoomName name) {
        return new OpenRoom(new Room(name, epochs.get()));
    }

    /** Answers whether a room has as many members as it may. */
    boolean isFull(RoomName room) {
        return Optional.ofNullable(rooms.get(room))
                .filter(there -> there.isFull(quotas))
                .isPresent();
    }

    /** Takes a connection out of its room and into another, which is opened where it does not exist. */
    Entered move(Connection connection, RoomName to) {
        Optional<Departure> departure = depart(connection);
        boolean opened = !rooms.containsKey(to);
        OpenRoom entered = rooms.computeIfAbsent(to, this::newRoom);
        entered.add(connection.id());
        connections.put(
                connection.id(), new Connection(connection.id(), connection.name(), Optional.of(entered.room())));
        return new Entered(entered.room(), opened, departure);
    }

    /** Takes a member out of its room, and the room away when it was the last one. */
    Optional<Departure> depart(Connection member) {
        return member.room().map(room -> {
            OpenRoom left = roomNamed(room.name());
            left.remove(member.id());
            if (left.isEmpty()) {
                rooms.remove(room.name());
                history.forget(left.log());
            }
            connections.put(member.id(), new Connection(member.id(), member.name(), Optional.empty()));
            return new Departure(room, left.isEmpty());
        });
    }

    private OpenRoom roomNamed(RoomName name) {
        return Optional.ofNullable(rooms.get(name))
                .orElseThrow(() -> new IllegalStateException("A member's room exists"));
    }
}
