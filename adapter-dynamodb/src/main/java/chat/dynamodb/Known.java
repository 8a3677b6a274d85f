package chat.dynamodb;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A connection that was opened and not closed, as its item says.
 *
 * @param user whom it belongs to; then others of the same user may have its name as well
 * @param opened when, as text that sorts by time; empty for one that was typed in by hand
 * @param predecessor from which connection it has taken its name over
 * @param yielded whether another connection has taken its name over
 * @param shared whether its user has had several connections at a time
 * @param entities what it has subscribed to
 * @param entries when it may enter rooms as if it never had: the bucket of {@code Quotas.entriesPerConnection}
 * @param said when its bucket is full again, by what it said in the room before
 * @param ttl when it expires, in seconds; 0 for never
 */
record Known(
        ConnectionId id,
        Optional<UserName> name,
        Optional<UserId> user,
        String opened,
        Optional<ConnectionId> predecessor,
        boolean yielded,
        boolean shared,
        Optional<Room> room,
        Set<String> entities,
        Instant entries,
        Instant said,
        long ttl) {
    /** Reads an item; empty where there is none, or where it says that the connection is closed. */
    static Optional<Known> from(ConnectionId id, Item item) {
        if (!item.isPresent() || item.has("closed")) {
            return Optional.empty();
        }
        return Optional.of(new Known(
                id,
                item.find("name").map(UserName::new),
                item.find("user").map(UserId::new),
                item.find("opened").orElse(""),
                item.find("predecessor").map(ConnectionId::new),
                item.has("yielded"),
                item.has("shared"),
                roomIn(item),
                item.texts("entities"),
                Instant.ofEpochMilli(item.number("entries")),
                Instant.ofEpochMilli(item.number("said")),
                item.number("ttl")));
    }

    private static Optional<Room> roomIn(Item item) {
        return item.find("room").map(room -> new Room(new RoomName(room), new Epoch(item.text("epoch"))));
    }

    /** Answers its name, where that is the connection's alone: not another's that has taken it over, and no user's. */
    Optional<UserName> ownName() {
        return name.filter(is -> user.isEmpty() && !yielded);
    }

    /** Answers the user, where it has several connections. */
    Optional<UserId> sharing() {
        return user.filter(owner -> shared);
    }

    /** Answers the bucket of who has a name. */
    Bucket bucket() {
        return Bucket.of(name.orElseThrow().value(), said);
    }

    Connection asConnection() {
        return new Connection(id, name, room());
    }

    /** The condition that all of it is still so: whoever closes the connection must know what it leaves behind. */
    Condition untouched() {
        Condition named = unchanged().and(yielded ? "attribute_exists(#yielded)" : "attribute_not_exists(#yielded)");
        Condition owned = user.map(is -> named.and("#user = :user").with(":user", is.value()))
                .orElseGet(() -> named.and("attribute_not_exists(#user)"));
        return entities.isEmpty()
                ? owned.and("attribute_not_exists(#entities)")
                : owned.and("#entities = :entities").with(":entities", entities);
    }

    /** The condition that it has neither got a name nor entered or left a room. */
    Condition unmoved() {
        return unchanged()
                .and("(attribute_not_exists(#entries) OR #entries = :entries)")
                .with(":entries", entries.toEpochMilli());
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
