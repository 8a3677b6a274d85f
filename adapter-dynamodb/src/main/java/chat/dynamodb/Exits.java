package chat.dynamodb;

import chat.core.domain.Room;
import chat.core.port.ConnectionStore.Departure;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Finds the way out of a room: by the last member it is closed, and time may have taken the member already. */
record Exits(Connections connections, Rooms rooms) {
    /** What a way out takes, and what it leads to. */
    record Exit(List<TransactWriteItem> parts, Departure departure) {}

    Exit of(Known connection, Room room) {
        Optional<Head> head = rooms.headOf(room);
        if (head.isEmpty() || !isCounted(connection, room)) {
            return new Exit(List.of(), new Departure(room, false));
        }
        return head.get().members().members() > 1
                ? new Exit(rooms.departure(head.get(), connection.id()), new Departure(room, false))
                : new Exit(rooms.closing(room, connection.id()), new Departure(room, true));
    }

    /** Only of a connection that has expired may time have taken the membership. */
    private boolean isCounted(Known connection, Room room) {
        return !connections.isExpired(connection) || rooms.hasMember(room, connection.id());
    }
}
