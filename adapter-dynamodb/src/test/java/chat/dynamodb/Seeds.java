package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills the tables with what thousands of steps would leave, in a few requests. */
final class Seeds {
    /** The most that DynamoDB takes at once. */
    private static final int BATCH = 25;
    /** Sorts before that of every room that was seeded earlier, and has as many characters as a UUID. */
    private static final AtomicLong EPOCHS = new AtomicLong(9_999_999);

    private final DynamoDbClient client;
    private final TableNames names;
    private final long ttl;

    Seeds(Sandbox sandbox, long ttl) {
        this.client = sandbox.plain();
        this.names = sandbox.names();
        this.ttl = ttl;
    }

    /** Makes a room of so many members, who are connected, and messages. */
    Crowd room(String name, int members, int messages, String text) {
        Room room = new Room(new RoomName(name), epoch());
        List<ConnectionId> in = IntStream.range(0, members)
                .mapToObj(number -> new ConnectionId("%s%012d".formatted(name.substring(0, 4), number)))
                .toList();
        write(
                names.rooms(),
                Stream.concat(
                        Stream.of(Keys.listing(room.name()).with("ttl", ttl)),
                        in.stream().map(member -> Keys.member(room, member).with("ttl", ttl))));
        write(names.connections(), in.stream().flatMap(member -> Stream.of(connection(member, room), claim(member))));
        Crowd crowd = new Crowd(room, in);
        talk(crowd, 1, messages, text);
        return crowd;
    }

    /** Makes the messages of a room from one to another. */
    void talk(Crowd crowd, int first, int last, String text) {
        write(
                names.rooms(),
                Stream.concat(
                        Stream.of(head(crowd, last)),
                        IntStream.rangeClosed(first, last).mapToObj(seq -> message(crowd.room(), seq, text))));
    }

    /** Forgets connections that were closed, as time does. */
    void forget(List<ConnectionId> closed) {
        closed.forEach(connection -> forget(Keys.connection(connection)));
    }

    /** Frees a name that a user would keep for some hours. */
    void forget(UserName claimed) {
        forget(Keys.claim(claimed));
    }

    private void forget(Item key) {
        client.deleteItem(delete -> delete.tableName(names.connections()).key(key.attributes()));
    }

    private static Epoch epoch() {
        return new Epoch("%08d-0000-4000-8000-000000000000".formatted(EPOCHS.getAndDecrement()));
    }

    private Item head(Crowd crowd, long seq) {
        Digest members = Digest.of(crowd.members());
        return Keys.head(crowd.room().name())
                .with("epoch", crowd.room().epoch().value())
                .with("members", members.members())
                .with("marks", members.marks())
                .with("seq", seq)
                .with("listed", ttl)
                .with("ttl", ttl);
    }

    private Item message(Room room, long seq, String text) {
        return Keys.message(room, seq)
                .with("user", "student-0000")
                .with("text", text)
                .with("time", "2026-01-01T10:00:00.123Z")
                .with("ttl", ttl);
    }

    private Item connection(ConnectionId member, Room room) {
        return Keys.connection(member)
                .with("opened", "2026-01-01T10:00:00.123Z")
                .with("ttl", ttl)
                .with("name", nameOf(member).value())
                .with("room", room.name().value())
                .with("epoch", room.epoch().value());
    }

    private Item claim(ConnectionId holder) {
        return Keys.claim(nameOf(holder)).with("holder", holder.value()).with("ttl", ttl);
    }

    private static UserName nameOf(ConnectionId member) {
        return new UserName("student-" + member.value());
    }

    private void write(String table, Stream<Item> items) {
        List<WriteRequest> all = items.map(item -> WriteRequest.builder()
                        .putRequest(put -> put.item(item.attributes()))
                        .build())
                .toList();
        IntStream.iterate(0, start -> start < all.size(), start -> start + BATCH)
                .mapToObj(start -> all.subList(start, Math.min(start + BATCH, all.size())))
                .forEach(batch -> client.batchWriteItem(write -> write.requestItems(Map.of(table, batch))));
    }

    /** A room, and who is in it. */
    record Crowd(Room room, List<ConnectionId> members) {}
}
