package chat.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableSet;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.UserId;
import chat.core.port.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Subscriptions, and the connections of users, on DynamoDB. */
final class DynamoDbSubscriptions implements Subscriptions {
    private static final int CONNECTION = 0;
    private static final int USER = 1;

    private final Database database;
    private final Connections connections;
    private final Followers followers;
    private final int mostConnections;

    DynamoDbSubscriptions(Database database, Connections connections, Followers followers, int mostConnections) {
        this.database = database;
        this.connections = connections;
        this.followers = followers;
        this.mostConnections = mostConnections;
    }

    @Override
    public Assignment assign(ConnectionId connection, UserId user) {
        Assignment assignment = Backoff.until(() -> tryToAssign(connection, user));
        if (assignment == Assignment.ASSIGNED) {
            share(user);
        }
        return assignment;
    }

    /** Where a user has several connections, each learns of it: the last one to arrive sees all the others. */
    private void share(UserId user) {
        Set<String> all = followers.of(user);
        if (all.size() > 1) {
            all.forEach(each -> Backoff.until(() -> isTold(new ConnectionId(each))));
        }
    }

    /** Answers whether a connection has learned, or is closed; nothing where that is to be tried again. */
    private Optional<Boolean> isTold(ConnectionId sharer) {
        Verdict verdict = database.write(List.of(connections.sharing(sharer)));
        return Optional.of(verdict.isCommitted()).filter(told -> told || verdict.isRefused(CONNECTION));
    }

    private Optional<Assignment> tryToAssign(ConnectionId connection, UserId user) {
        Verdict verdict = database.write(
                List.of(connections.owning(connection, user), followers.arrival(user, connection, mostConnections)));
        if (verdict.isCommitted()) {
            return Optional.of(Assignment.ASSIGNED);
        }
        if (verdict.isRefused(CONNECTION)) {
            return Optional.of(Assignment.NOT_CONNECTED);
        }
        return verdict.isRefused(USER)
                ? makeRoom(user, Followers.connectionsIn(verdict.found(USER)))
                : Optional.empty();
    }

    /** Takes out what has expired without a word; where that helps, the next attempt may succeed. */
    private Optional<Assignment> makeRoom(UserId user, Set<String> listed) {
        Set<String> gone = listed.stream()
                .filter(id ->
                        connections.open(new ConnectionId(id), Read.STRONG).isEmpty())
                .collect(toUnmodifiableSet());
        if (gone.isEmpty()) {
            return Optional.of(Assignment.TOO_MANY);
        }
        database.write(List.of(followers.departure(user, gone)));
        return Optional.empty();
    }

    @Override
    public Subscription subscribe(ConnectionId connection, EntityId entity) {
        return Backoff.until(() -> tryToSubscribe(connection, entity));
    }

    private Optional<Subscription> tryToSubscribe(ConnectionId connection, EntityId entity) {
        Verdict verdict = database.write(List.of(
                connections.subscribing(connection, entity, MAX_ENTITIES), followers.following(connection, entity)));
        if (verdict.isCommitted()) {
            return Optional.of(Subscription.SUBSCRIBED);
        }
        if (!verdict.isRefused(CONNECTION)) {
            return Optional.empty();
        }
        return Optional.of(Known.from(connection, verdict.found(CONNECTION))
                .filter(found -> !connections.isExpired(found))
                .map(full -> Subscription.TOO_MANY)
                .orElse(Subscription.NOT_CONNECTED));
    }

    @Override
    public Unsubscription unsubscribe(ConnectionId connection, EntityId entity) {
        return Backoff.until(() -> {
            Verdict verdict = database.write(
                    List.of(connections.unsubscribing(connection, entity), followers.unfollowing(connection, entity)));
            if (verdict.isCommitted()) {
                return Optional.of(Unsubscription.UNSUBSCRIBED);
            }
            return verdict.isRefused(CONNECTION) ? Optional.of(Unsubscription.NOT_CONNECTED) : Optional.empty();
        });
    }

    @Override
    public Stream<List<ConnectionId>> subscribers(EntityId entity) {
        return followers.of(entity);
    }

    @Override
    public List<ConnectionId> connectionsOf(UserId user) {
        return followers.of(user).stream().sorted().map(ConnectionId::new).toList();
    }
}
