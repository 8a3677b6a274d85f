package chat.dynamodb;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import java.util.Optional;

/**
 * A connection that was opened and not closed, as its item says.
 *
 * @param user whose name it has, where others of the same user may have it as well
 * @param ttl when it expires, in seconds; 0 for never
 */
record Known(ConnectionId id, Optional<UserName> name, Optional<UserId> user, Optional<Room> room, long ttl) {
    /** Reads an item; empty where there is none, or where it says that the connection is closed. */
    static Optional<Known> from(ConnectionId id, Item item) {
        if (!item.isPresent() || item.has("closed")) {
            return Optional.empty();
        }
        return Optional.of(new Known(
                id,
                item.find("name").map(UserName::new),
                item.find("user").map(UserId::new),
                roomIn(item),
                item.number("ttl")));
    }

    private static Optional<Room> roomIn(Item item) {
        return item.find("room").map(room -> new Room(new RoomName(room), new Epoch(item.text("epoch"))));
    }

    Connection asConnection() {
        return new Connection(id, name, room());
    }

    /** The condition that name and room are still these. */
    Condition unchanged() {
        Condition named = name.map(is -> Condition.that("attribute_not_exists(#closed) AND #name = :name")
                        .with(":name", is.value()))
                .orElseGet(() -> Condition.that(
                        "attribute_exists(#ID) AND attribute_not_exists(#closed) AND attribute_not_exists(#name)"));
        return room.map(is -> named.and("#room = :room AND #epoch = :epoch")
                        .with(":room", is.name().value())
                        .with(":epoch", is.epoch().value()))
                .orElseGet(() -> named.and("attribute_not_exists(#room)"));
    }
}
