package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The heads of the rooms, and their members. */
final class Rooms {
    private final Database database;
    private final String table;
    private final Ages ages;
    private final Directory directory;

    Rooms(Database database, String table, Ages ages, Directory directory) {
        this.database = database;
        this.table = table;
        this.ages = ages;
        this.directory = directory;
    }

    /** Finds a room that exists: it has a head, and somebody entered while its connections may still live. */
    Optional<Head> open(RoomName name) {
        Item item = database.get(table, Keys.head(name), Read.STRONG);
        return Head.from(name, item).filter(head -> !ages.isExpired(item));
    }

    /** Finds the head of this life of a room, if it has expired. */
    Optional<Head> headOf(Room room) {
        return Head.from(room.name(), database.get(table, Keys.head(room.name()), Read.STRONG))
                .filter(head -> head.room().equals(room));
    }

    boolean hasMember(Room room, ConnectionId member) {
        return database.get(table, Keys.member(room, member), Read.STRONG).isPresent();
    }

    /** Lists the head and all members that the room holds, with those that have expired or are of a former life. */
    List<Item> headAndMembers(Room room, Read read) {
        Condition members = Condition.that("#room = :room AND #item BETWEEN :head AND :members")
                .with(":room", room.name().value())
                .with(":head", Keys.HEAD)
                .with(":members", Keys.afterMembers(room.epoch()));
        return database.query(QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(read == Read.STRONG)
                        .keyConditionExpression(members.text())
                        .expressionAttributeNames(members.names())
                        .expressionAttributeValues(members.arguments())
                        .build())
                .toList();
    }

    /** Counts one message more, where exactly these are the members and nobody else was faster. */
    TransactWriteItem counting(Audience hearers, Pace pace) {
        Condition same = exactly(hearers.room(), hearers.digest())
                .and("#seq = :seq")
                .with(":seq", hearers.seq())
                .with(":next", hearers.seq() + 1)
                .with(pace);
        return Write.update(
                table,
                Keys.head(hearers.room().name()),
                "SET #seq = :next, #pace = :pace, #told = :told, #paces = :paces",
                same);
    }

    /** Opens a life of a room with its first member; where the room exists, this is refused. */
    List<TransactWriteItem> opening(Room room, Known first) {
        Digest members = Digest.of(List.of(first.id()));
        Item head = Keys.head(room.name())
                .with("epoch", room.epoch().value())
                .with("members", members.members())
                .with("marks", members.marks())
                .with("seq", 0)
                .with("listed", ages.in(Ages.LISTING))
                .with("ttl", ages.in(Ages.CONNECTION));
        Condition free =
                Condition.that("attribute_not_exists(#room) OR #ttl <= :now").with(":now", ages.now());
        return List.of(Write.put(table, head, free), member(room, first), directory.listing(room));
    }

    /** Answers whether the directory would let go of a room before its newest member expires. */
    private boolean isDue(Head head) {
        return head.listed() < ages.in(Ages.CONNECTION);
    }

    /** Adds a member to a room that exists and has fewer than {@code most}, and keeps room and listing from expiring. */
    List<TransactWriteItem> arrival(Head head, Known newcomer, int most) {
        boolean due = isDue(head);
        Condition free = Condition.that("#epoch = :epoch AND #members < :most")
                .with(":epoch", head.room().epoch().value())
                .with(":most", most)
                .with(":one", 1)
                .with(":mark", Digest.mark(newcomer.id()))
                .with(":listed", due ? ages.in(Ages.LISTING) : head.listed())
                .with(":ttl", ages.in(Ages.CONNECTION));
        TransactWriteItem grown = Write.update(
                table,
                Keys.head(head.room().name()),
                "ADD #members :one, #marks :mark SET #listed = :listed, #ttl = :ttl",
                free);
        TransactWriteItem member = member(head.room(), newcomer);
        return due ? List.of(grown, member, directory.listing(head.room())) : List.of(grown, member);
    }

    /** Takes out a member that is not the last one. */
    List<TransactWriteItem> departure(Head head, ConnectionId member) {
        Condition others = Condition.that("#epoch = :epoch AND #members > :one")
                .with(":epoch", head.room().epoch().value())
                .with(":one", 1)
                .with(":less", -1)
                .with(":mark", -Digest.mark(member));
        return List.of(
                Write.update(table, Keys.head(head.room().name()), "ADD #members :less, #marks :mark", others),
                removal(head.room(), member));
    }

    /** Takes out the last member, and closes the room; its messages are left to time. */
    List<TransactWriteItem> closing(Room room, ConnectionId last) {
        return List.of(
                Write.delete(table, Keys.head(room.name()), exactly(room, Digest.of(List.of(last)))),
                removal(room, last),
                directory.removal(room));
    }

    /** Makes the head say again who is in the room, where time has taken members from it. */
    void recount(Room room, Digest wrong, Digest right) {
        Condition still = exactly(room, wrong).with(":right", right.members()).with(":rightMarks", right.marks());
        database.write(List.of(
                Write.update(table, Keys.head(room.name()), "SET #members = :right, #marks = :rightMarks", still)));
    }

    private static Condition exactly(Room room, Digest members) {
        return Condition.that("#epoch = :epoch AND #members = :members AND #marks = :marks")
                .with(":epoch", room.epoch().value())
                .with(":members", members.members())
                .with(":marks", members.marks());
    }

    private TransactWriteItem member(Room room, Known connection) {
        Item member = Keys.member(room, connection.id());
        return Write.put(table, connection.ttl() == 0 ? member : member.with("ttl", connection.ttl()));
    }

    private TransactWriteItem removal(Room room, ConnectionId member) {
        return Write.delete(table, Keys.member(room, member), Condition.that("attribute_exists(#room)"));
    }
}
