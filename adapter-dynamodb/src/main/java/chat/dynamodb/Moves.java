package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.port.ConnectionStore.Closing;
import chat.core.port.ConnectionStore.Entry;
import chat.core.port.ConnectionStore.Leaving;
import chat.dynamodb.Exits.Exit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Enters, leaves and closes. Each reads first and then writes all or nothing, on the condition that
 * what it read is still so; it answers nothing where it was not.
 */
final class Moves {
    private final Database database;
    private final Connections connections;
    private final Burials burials;
    private final Rooms rooms;
    private final Exits exits;
    private final Quotas quotas;
    private final Supplier<Epoch> epochs;

    Moves(
            Database database,
            Connections connections,
            Burials burials,
            Rooms rooms,
            Quotas quotas,
            Supplier<Epoch> epochs) {
        this.database = database;
        this.connections = connections;
        this.burials = burials;
        this.rooms = rooms;
        this.exits = new Exits(connections, rooms);
        this.quotas = quotas;
        this.epochs = epochs;
    }

    Optional<Entry> enter(ConnectionId id, RoomName room, Instant at) {
        Optional<Known> found = connections.open(id, Read.STRONG);
        if (found.isEmpty()) {
            return Optional.of(new Entry.NotConnected());
        }
        Known connection = found.get();
        if (connection.name().isEmpty()) {
            return Optional.of(new Entry.NotRegistered());
        }
        Optional<Room> there =
                connection.room().filter(current -> current.name().equals(room));
        if (there.isPresent()) {
            return Optional.of(new Entry.AlreadyThere(there.get()));
        }
        Optional<Duration> wait = quotas.entriesPerConnection().delay(connection.entries(), at);
        return wait.isPresent() ? Optional.of(new Entry.TooFast(wait.get())) : move(connection, room, at);
    }

    private Optional<Entry> move(Known connection, RoomName name, Instant at) {
        Optional<Head> head = rooms.open(name);
        if (head.filter(this::isFull).isPresent()) {
            return Optional.of(new Entry.RoomFull());
        }
        Room room = head.map(Head::room).orElseGet(() -> new Room(name, epochs.get()));
        Optional<Exit> out = connection.room().map(left -> exits.of(connection, left));
        List<TransactWriteItem> parts = new ArrayList<>();
        Instant entries = quotas.entriesPerConnection().takeOne(connection.entries(), at);
        Instant said = out.map(Exit::said).orElse(connection.said());
        parts.add(connections.seating(connection, room, entries, said));
        parts.addAll(head.map(is -> rooms.arrival(is, connection, quotas.membersPerRoom()))
                .orElseGet(() -> rooms.opening(room, connection)));
        out.ifPresent(exit -> parts.addAll(exit.parts()));
        return written(parts, new Entry.Entered(room, head.isEmpty(), out.map(Exit::departure)));
    }

    private boolean isFull(Head room) {
        return room.members().members() >= quotas.membersPerRoom();
    }

    Optional<Leaving> leave(ConnectionId id) {
        Optional<Known> found = connections.open(id, Read.STRONG);
        if (found.isEmpty()) {
            return Optional.of(new Leaving.NotConnected());
        }
        Known connection = found.get();
        if (connection.room().isEmpty()) {
            return Optional.of(new Leaving.NotInRoom());
        }
        Exit out = exits.of(connection, connection.room().get());
        List<TransactWriteItem> parts = new ArrayList<>(out.parts());
        parts.add(connections.rising(connection, out.said()));
        return written(parts, new Leaving.Left(out.departure()));
    }

    /** Closes what was opened, if it has expired: then its room hears of it at last. */
    Optional<Closing> close(ConnectionId id) {
        Item item = connections.item(id, Read.STRONG);
        Optional<Known> found = Known.from(id, item);
        Optional<Closing> closing = found.isPresent() ? close(found.get()) : closeAgain(id, item);
        if (closing.isPresent()) {
            burials.clear(id, item.texts("entities"));
        }
        return closing;
    }

    /** A tombstone stays as it is, since it may tell what is left to clear away. */
    private Optional<Closing> closeAgain(ConnectionId id, Item item) {
        return answer(item.isPresent() || burials.ofUnknown(id), new Closing.NotConnected());
    }

    private Optional<Closing> close(Known connection) {
        if (connection.name().isEmpty() && connection.user().isEmpty()) {
            return answer(burials.ofNameless(connection), new Closing.Closed(Optional.empty()));
        }
        Optional<Exit> out = connection.room().map(left -> exits.of(connection, left));
        List<TransactWriteItem> parts = new ArrayList<>(burials.of(connection));
        out.ifPresent(exit -> parts.addAll(exit.parts()));
        return written(parts, new Closing.Closed(out.map(Exit::departure)));
    }

    private <T> Optional<T> written(List<TransactWriteItem> parts, T answer) {
        return answer(database.write(parts).isCommitted(), answer);
    }

    private static <T> Optional<T> answer(boolean done, T answer) {
        return done ? Optional.of(answer) : Optional.empty();
    }
}
