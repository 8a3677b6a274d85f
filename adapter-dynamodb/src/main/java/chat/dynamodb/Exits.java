package chat.dynamodb;

import chat.core.domain.Room;
import chat.core.port.ConnectionStore.Departure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Finds the way out of a room: by the last member it is closed, and time may have taken the member already. */
record Exits(Connections connections, Rooms rooms) {
    /** What a way out takes, what it leads to, and when the bucket of who goes it is full again. */
    record Exit(List<TransactWriteItem> parts, Departure departure, Instant said) {}

    Exit of(Known connection, Room room) {
        Optional<Head> head = rooms.headOf(room);
        if (head.isEmpty() || !isCounted(connection, room)) {
            return new Exit(List.of(), new Departure(room, false), connection.said());
        }
        Instant said = head.get().pace().full(connection.bucket());
        return head.get().members().members() > 1
                ? new Exit(rooms.departure(head.get(), connection.id()), new Departure(room, false), said)
                : new Exit(rooms.closing(room, connection.id()), new Departure(room, true), said);
    }

    /** Only of a connection that has expired may time have taken the membership. */
    private boolean isCounted(Known connection, Room room) {
        return !connections.isExpired(connection) || rooms.hasMember(room, connection.id());
    }
}
