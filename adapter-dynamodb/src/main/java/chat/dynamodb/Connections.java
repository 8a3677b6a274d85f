package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Owner;
import chat.core.domain.Room;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The items of connections, open ones and, where one was closed, its tombstone. {@link Claims} lie beside them. */
final class Connections {
    private static final String OPEN =
            "attribute_not_exists(#closed) AND attribute_not_exists(#holder) AND (attribute_not_exists(#ttl) OR #ttl > :now)";
    private static final String STILL_OPEN =
            "attribute_exists(#ID) AND attribute_not_exists(#closed) AND (attribute_not_exists(#ttl) OR #ttl > :now)";
    /** Always with three digits of a second, so that texts sort as times do. */
    private static final DateTimeFormatter SORTABLE =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int PAGE = 1_000;

    private final Database database;
    private final String table;
    private final Ages ages;

    Connections(Database database, String table, Ages ages) {
        this.database = database;
        this.table = table;
        this.ages = ages;
    }

    /** Finds a connection that is open and has not expired. */
    Optional<Known> open(ConnectionId id, Read read) {
        return known(id, read).filter(found -> !isExpired(found));
    }

    /** Finds a connection that nobody has closed, if it has expired. */
    Optional<Known> known(ConnectionId id, Read read) {
        return Known.from(id, item(id, read));
    }

    /** Answers what the table holds: a connection, its tombstone, or nothing. */
    Item item(ConnectionId id, Read read) {
        return database.get(table, Keys.connection(id), read);
    }

    boolean isExpired(Known connection) {
        return connection.ttl() != 0 && connection.ttl() <= ages.now();
    }

    /** Opens a connection; where there was something, answers that. */
    Optional<Item> create(ConnectionId id, Instant at) {
        Item item = Keys.connection(id).with("opened", SORTABLE.format(at)).with("ttl", ages.in(Ages.CONNECTION));
        return database.put(table, item, Condition.that("attribute_not_exists(#ID)"));
    }

    /** Names a connection that has no name yet, and notes from which one it has taken the name over. */
    TransactWriteItem naming(ConnectionId id, UserName name, Owner owner, Optional<ConnectionId> predecessor) {
        Condition nameless = stillOpen().and("attribute_not_exists(#name)").with(":name", name.value());
        if (owner instanceof Owner.User(var user)) {
            Condition owned = nameless.with(":user", user.value());
            return Write.update(table, Keys.connection(id), "SET #name = :name, #user = :user", owned);
        }
        return predecessor
                .map(from -> Write.update(
                        table,
                        Keys.connection(id),
                        "SET #name = :name, #predecessor = :predecessor",
                        nameless.with(":predecessor", from.value())))
                .orElseGet(() -> Write.update(table, Keys.connection(id), "SET #name = :name", nameless));
    }

    /** Notes that another connection, which was {@code opened} no earlier, has taken the name over. */
    TransactWriteItem yielding(ConnectionId id, UserName name, String opened) {
        Condition named = Condition.that("attribute_not_exists(#closed) AND #name = :name AND #opened <= :opened")
                .with(":name", name.value())
                .with(":opened", opened)
                .with(":yes", 1);
        return Write.update(table, Keys.connection(id), "SET #yielded = :yes", named);
    }

    /**
     * Puts a connection into a room, as one that may enter rooms as if it never had from {@code entries} on, and speak
     * so from {@code said} on.
     */
    TransactWriteItem seating(Known connection, Room room, Instant entries, Instant said) {
        return Write.update(
                table,
                Keys.connection(connection.id()),
                "SET #room = :to, #epoch = :toEpoch, #entries = :toEntries, #said = :said",
                connection
                        .unmoved()
                        .with(":to", room.name().value())
                        .with(":toEpoch", room.epoch().value())
                        .with(":toEntries", entries.toEpochMilli())
                        .with(":said", said.toEpochMilli()));
    }

    TransactWriteItem rising(Known connection, Instant said) {
        return Write.update(
                table,
                Keys.connection(connection.id()),
                "SET #said = :said REMOVE #room, #epoch",
                connection.unchanged().with(":said", said.toEpochMilli()));
    }

    /** The open connections, a page at a time; the scan skips names that are taken and what is closed. */
    Stream<List<ConnectionId>> all() {
        Condition open = Condition.that(OPEN).with(":now", ages.now());
        return database.scan(ScanRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .limit(PAGE)
                        .projectionExpression("#ID")
                        .filterExpression(open.text())
                        .expressionAttributeNames(open.names("#ID"))
                        .expressionAttributeValues(open.arguments())
                        .build())
                .map(page -> page.stream().map(Keys::connectionOf).toList())
                .filter(page -> !page.isEmpty());
    }

    TransactWriteItem owning(ConnectionId id, UserId user) {
        return Write.update(
                table, Keys.connection(id), "SET #user = :user", stillOpen().with(":user", user.value()));
    }

    /** Notes that a connection's user has several. */
    TransactWriteItem sharing(ConnectionId id) {
        return Write.update(
                table, Keys.connection(id), "SET #shared = :yes", stillOpen().with(":yes", 1));
    }

    /** Notes a subscription, unless the connection has {@code most} others. */
    TransactWriteItem subscribing(ConnectionId id, EntityId entity, int most) {
        Condition free = stillOpen()
                .and("(attribute_not_exists(#entities) OR contains(#entities, :entity) OR size(#entities) < :most)")
                .with(":entity", entity.value())
                .with(":added", Set.of(entity.value()))
                .with(":most", most);
        return Write.update(table, Keys.connection(id), "ADD #entities :added", free);
    }

    TransactWriteItem unsubscribing(ConnectionId id, EntityId entity) {
        return Write.update(
                table,
                Keys.connection(id),
                "DELETE #entities :ended",
                stillOpen().with(":ended", Set.of(entity.value())));
    }

    private Condition stillOpen() {
        return Condition.that(STILL_OPEN).with(":now", ages.now());
    }
}
