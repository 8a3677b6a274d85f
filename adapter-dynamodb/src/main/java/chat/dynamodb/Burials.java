package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Closes connections for ever: a tombstone takes the place of each, and tells what is left to clear away. */
final class Burials {
    private final Database database;
    private final String table;
    private final Ages ages;
    private final Connections connections;
    private final Claims claims;
    private final Followers followers;

    Burials(Database database, String table, Ages ages, Connections connections, Claims claims, Followers followers) {
        this.database = database;
        this.table = table;
        this.ages = ages;
        this.connections = connections;
        this.claims = claims;
        this.followers = followers;
    }

    /** Closes a connection that is not open, so that it cannot be opened; answers whether it still was not. */
    boolean ofUnknown(ConnectionId id) {
        Condition unknown = Condition.that("attribute_not_exists(#ID) OR attribute_exists(#closed)");
        return database.put(table, tombstone(id), unknown).isEmpty();
    }

    /** Closes a connection that is nobody's: one write, in one table; answers whether it was still like that. */
    boolean ofNameless(Known nameless) {
        return database.put(table, tombstone(nameless), nameless.untouched()).isEmpty();
    }

    /** Closes a connection, frees its name where that is surely its own, and takes it from its user. */
    List<TransactWriteItem> of(Known connection) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(Write.put(table, tombstone(connection), connection.untouched()));
        connection
                .ownName()
                .filter(name -> !connections.isExpired(connection))
                .ifPresent(name -> parts.add(claims.freeing(name, connection.id())));
        connection
                .user()
                .ifPresent(user -> parts.add(
                        followers.departure(user, Set.of(connection.id().value()))));
        return parts;
    }

    /** Whoever stops half-way leaves the rest to who closes the connection again: to who finds it gone. */
    void clear(ConnectionId id, Set<String> entities) {
        if (!entities.isEmpty()) {
            List<TransactWriteItem> ends = entities.stream()
                    .map(entity -> followers.unfollowing(id, new EntityId(entity)))
                    .toList();
            Backoff.until(() -> database.write(ends).isCommitted() ? Optional.of(ends) : Optional.empty());
            settle(id);
        }
    }

    /** Says on a tombstone that nothing is left of the connection. */
    private void settle(ConnectionId id) {
        database.write(List.of(Write.update(
                table, Keys.connection(id), "REMOVE #entities", Condition.that("attribute_exists(#closed)"))));
    }

    /** A tombstone tells what its connection leaves behind, until that is cleared away. */
    private Item tombstone(Known connection) {
        Item tombstone = tombstone(connection.id());
        return connection.entities().isEmpty() ? tombstone : tombstone.with("entities", connection.entities());
    }

    private Item tombstone(ConnectionId id) {
        return Keys.connection(id).with("closed", ages.now()).with("ttl", ages.in(Ages.CONNECTION));
    }
}
