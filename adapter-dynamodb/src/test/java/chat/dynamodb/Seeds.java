package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills the tables with what thousands of steps would leave, in a few requests. */
final class Seeds {
    /** The most that DynamoDB takes at once. */
    private static final int BATCH = 25;
    /** As many characters as a UUID has. */
    private static final Epoch EPOCH = new Epoch("00000000-0000-4000-8000-000000000000");

    private final DynamoDbClient client;
    private final TableNames names;
    private final long ttl;

    Seeds(Sandbox sandbox, long ttl) {
        this.client = sandbox.plain();
        this.names = sandbox.names();
        this.ttl = ttl;
    }

    /** Makes a room of so many members, who are connected, and messages; answers the members. */
    List<ConnectionId> room(String name, int members, int messages, String text) {
        Room room = new Room(new RoomName(name), EPOCH);
        List<ConnectionId> in = IntStream.range(0, members)
                .mapToObj(number -> new ConnectionId("%s%012d".formatted(name.substring(0, 4), number)))
                .toList();
        List<Item> items = new ArrayList<>(List.of(
                head(room, Digest.of(in), messages), Keys.listing(room.name()).with("ttl", ttl)));
        in.forEach(member -> items.add(Keys.member(room, member).with("ttl", ttl)));
        IntStream.rangeClosed(1, messages).forEach(seq -> items.add(message(room, seq, text)));
        write(names.rooms(), items);
        write(
                names.connections(),
                in.stream().map(member -> connection(member, room)).toList());
        return in;
    }

    private Item head(Room room, Digest members, long seq) {
        return Keys.head(room.name())
                .with("epoch", room.epoch().value())
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
                .with("name", "student-" + member.value())
                .with("room", room.name().value())
                .with("epoch", room.epoch().value())
                .with("since", 0);
    }

    private void write(String table, List<Item> items) {
        for (int start = 0; start < items.size(); start += BATCH) {
            List<WriteRequest> batch = items.subList(start, Math.min(start + BATCH, items.size())).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(put -> put.item(item.attributes()))
                            .build())
                    .toList();
            client.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
        }
    }
}
