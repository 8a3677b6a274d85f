package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Who hears of an entity, an item each; and which connections a user has, in one item. */
final class Followers {
    private static final String CONNECTIONS = "connections";

    private final Database database;
    private final String table;
    private final Ages ages;

    Followers(Database database, String table, Ages ages) {
        this.database = database;
        this.table = table;
        this.ages = ages;
    }

    TransactWriteItem following(ConnectionId connection, EntityId entity) {
        return Write.put(table, Keys.subscriber(entity, connection).with("ttl", ages.in(Ages.CONNECTION)));
    }

    TransactWriteItem unfollowing(ConnectionId connection, EntityId entity) {
        return Write.delete(table, Keys.subscriber(entity, connection));
    }

    /** Lists who hears of an entity, sorted by the sort key. */
    Stream<List<ConnectionId>> of(EntityId entity) {
        Condition subscribed = Condition.that("#room = :room").with(":room", Keys.subscribers(entity));
        return database.queryPages(QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression(subscribed.text())
                        .expressionAttributeNames(subscribed.names())
                        .expressionAttributeValues(subscribed.arguments())
                        .build())
                .map(page -> page.stream()
                        .filter(item -> !ages.isExpired(item))
                        .map(Keys::subscriberOf)
                        .toList());
    }

    /** Answers the ids of a user's connections. */
    Set<String> of(UserId user) {
        return connectionsIn(database.get(table, Keys.user(user), Read.STRONG));
    }

    static Set<String> connectionsIn(Item user) {
        return user.texts(CONNECTIONS);
    }

    /** Adds a connection to its user's, unless there are {@code most} others. */
    TransactWriteItem arrival(UserId user, ConnectionId connection, int most) {
        Condition free = Condition.that("attribute_not_exists(#connections) OR contains(#connections, :one)"
                        + " OR size(#connections) < :most")
                .with(":one", connection.value())
                .with(":added", Set.of(connection.value()))
                .with(":most", most)
                .with(":ttl", ages.in(Ages.CONNECTION));
        return Write.update(table, Keys.user(user), "ADD #connections :added SET #ttl = :ttl", free);
    }

    /** Takes connections out of their user's; nothing is wrong where they are not there. */
    TransactWriteItem departure(UserId user, Set<String> gone) {
        Condition any = Condition.that("attribute_exists(#room) OR attribute_not_exists(#room)")
                .with(":gone", gone)
                .with(":ttl", ages.in(Ages.CONNECTION));
        return Write.update(
                table, Keys.user(user), "DELETE #connections :gone SET #ttl = if_not_exists(#ttl, :ttl)", any);
    }

    /** Answers when the bucket of what a user may say is full again. */
    Instant bucketOf(UserId user, Read read) {
        return Instant.ofEpochMilli(database.get(table, Keys.user(user), read).number("said"));
    }

    /** Notes that a user has said something, where nobody else was faster. */
    TransactWriteItem speaking(UserId user, Instant was, Instant next) {
        Condition same = was.equals(Instant.EPOCH)
                ? Condition.that("attribute_not_exists(#said)")
                : Condition.that("#said = :was").with(":was", was.toEpochMilli());
        return Write.update(
                table,
                Keys.user(user),
                "SET #said = :next, #ttl = if_not_exists(#ttl, :ttl)",
                same.with(":next", next.toEpochMilli()).with(":ttl", ages.in(Ages.CONNECTION)));
    }
}
