package chat.dynamodb;

import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The messages of the rooms, an item each, and the refs that point at them. */
final class Messages {
    private final Database database;
    private final String table;
    private final Ages ages;

    Messages(Database database, String table, Ages ages) {
        this.database = database;
        this.table = table;
        this.ages = ages;
    }

    /** Stores a message; {@link Rooms#counting} makes sure that nobody else has its {@code seq}. */
    TransactWriteItem storing(Message message) {
        Item item = Keys.message(message.room(), message.seq())
                .with("user", message.author().value())
                .with("text", message.text().value())
                .with("time", message.time().toString())
                .with("ttl", ages.in(Ages.MESSAGE));
        return Write.put(table, item);
    }

    /** Notes under which ref a message is stored, unless the ref was used. */
    TransactWriteItem noting(Ref ref, Message message) {
        Item item = Keys.ref(message.room(), message.author(), ref)
                .with("seq", message.seq())
                .with("ttl", ages.in(Ages.REF));
        return Write.put(
                table,
                item,
                Condition.that("attribute_not_exists(#room) OR #ttl <= :now").with(":now", ages.now()));
    }

    /** Answers the message that a note of {@link #noting} points at. */
    Message noted(Room room, Item note) {
        return messageIn(room, database.get(table, Keys.message(room, note.number("seq")), Read.STRONG));
    }

    /** Answers the newest {@code limit} messages before {@code before}, as far as they follow each other. */
    Page page(Room room, OptionalLong before, int limit) {
        long last = Math.min(before.orElse(Long.MAX_VALUE) - 1, Keys.LAST_SEQ);
        List<Message> newestFirst = new ArrayList<>();
        if (last >= 1) {
            try (Stream<Item> items = backwards(room, last, limit + 1)) {
                collect(room, items.iterator(), limit + 1, newestFirst);
            }
        }
        boolean more = newestFirst.size() > limit;
        List<Message> page = newestFirst.subList(0, Math.min(limit, newestFirst.size()));
        return new Page(room, page.reversed(), before, more);
    }

    /** Time takes messages one by one and in no order: the first that is missing or due ends what is kept. */
    private void collect(Room room, Iterator<Item> items, int atMost, List<Message> newestFirst) {
        while (newestFirst.size() < atMost && items.hasNext()) {
            Item item = items.next();
            Message message = messageIn(room, item);
            boolean follows = newestFirst.isEmpty() || newestFirst.getLast().seq() == message.seq() + 1;
            if (!follows || ages.isExpired(item)) {
                return;
            }
            newestFirst.add(message);
        }
    }

    private Stream<Item> backwards(Room room, long last, int pageSize) {
        Condition upTo = Condition.that("#room = :room AND #item BETWEEN :first AND :last")
                .with(":room", room.name().value())
                .with(":first", Keys.messages(room.epoch(), 1))
                .with(":last", Keys.messages(room.epoch(), last));
        return database.query(QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(pageSize)
                .keyConditionExpression(upTo.text())
                .expressionAttributeNames(upTo.names())
                .expressionAttributeValues(upTo.arguments())
                .build());
    }

    private static Message messageIn(Room room, Item item) {
        return new Message(
                room,
                Keys.seqOf(item),
                new UserName(item.text("user")),
                new MessageText(item.text("text")),
                Instant.parse(item.text("time")));
    }
}
