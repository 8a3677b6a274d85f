package chat.core.port;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Quotas;
import chat.core.domain.UserId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers which connections want to hear of an entity, and which belong to a user.
 *
 * <p>It shares the connections of the {@link ConnectionStore} beside it: both end with a connection, and none begins
 * for one that is not open, whenever the step arrives. Each step is atomic, may be repeated, and is seen by every
 * listing that starts after it returned.
 *
 * <p>These promises are executable: every adapter passes {@code SubscriptionsContract}.
 */
public interface Subscriptions {
    /** The most entities that one connection hears of. */
    int MAX_ENTITIES = 100;

    /**
     * Notes that {@code connection} belongs to {@code user}, for ever, unless the user has as many connections as the
     * store's {@link Quotas} allow. Of several that race for the last place,
     * exactly one gets it.
     */
    Assignment assign(ConnectionId connection, UserId user);

    /** Has {@code connection} hear of {@code entity}; once more changes nothing. */
    Subscription subscribe(ConnectionId connection, EntityId entity);

    /** Has {@code connection} hear of {@code entity} no more; where it did not, nothing changes. */
    Unsubscription unsubscribe(ConnectionId connection, EntityId entity);

    /**
     * Lists the open connections that hear of {@code entity}, a page at a time, sorted by their ids. One that comes
     * or goes while the stream is read may be there or not. Whoever asks closes the stream.
     */
    Stream<List<ConnectionId>> subscribers(EntityId entity);

    /** Lists the open connections of {@code user}, sorted by their ids. */
    List<ConnectionId> connectionsOf(UserId user);

    /** What became of an assignment. */
    enum Assignment {
        ASSIGNED,
        /** The user has as many connections as it may. */
        TOO_MANY,
        NOT_CONNECTED
    }

    /** What became of a subscription. */
    enum Subscription {
        SUBSCRIBED,
        /** The connection hears of as many entities as it may. */
        TOO_MANY,
        NOT_CONNECTED
    }

    /** What became of the end of a subscription. */
    enum Unsubscription {
        UNSUBSCRIBED,
        NOT_CONNECTED
    }
}
