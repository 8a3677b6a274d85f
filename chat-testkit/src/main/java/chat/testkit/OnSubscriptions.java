package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.UserId;
import chat.core.port.ConnectionStore;
import chat.core.port.Subscriptions;
import java.util.List;
import java.util.stream.Stream;

/** A part of the {@link SubscriptionsContract}. */
interface OnSubscriptions {
    EntityId E1 = new EntityId("e-1");
    EntityId E2 = new EntityId("e-2");
    UserId USER = new UserId("u-1");
    UserId OTHER = new UserId("u-2");

    /** The stores under test, empty at first. */
    Stores stores();

    default Subscriptions subscriptions() {
        return stores().subscriptions();
    }

    default ConnectionStore connections() {
        return stores().connections();
    }

    default void open(ConnectionId... all) {
        for (ConnectionId connection : all) {
            connections().open(connection, Words.AT);
        }
    }

    default List<ConnectionId> subscribers(EntityId entity) {
        try (Stream<List<ConnectionId>> pages = subscriptions().subscribers(entity)) {
            return pages.flatMap(List::stream).toList();
        }
    }
}
