package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.UserId;
import chat.core.port.Subscriptions;
import chat.testkit.Stores;
import java.util.List;
import java.util.stream.Stream;

/** Passes everything on to sound subscriptions; what extends it breaks a promise. */
class RewiredSubscriptions implements Subscriptions {
    final Stores stores;
    private final Subscriptions sound;

    RewiredSubscriptions(Stores stores) {
        this.stores = stores;
        this.sound = stores.subscriptions();
    }

    @Override
    public Assignment assign(ConnectionId connection, UserId user) {
        return sound.assign(connection, user);
    }

    @Override
    public Subscription subscribe(ConnectionId connection, EntityId entity) {
        return sound.subscribe(connection, entity);
    }

    @Override
    public Unsubscription unsubscribe(ConnectionId connection, EntityId entity) {
        return sound.unsubscribe(connection, entity);
    }

    @Override
    public Stream<List<ConnectionId>> subscribers(EntityId entity) {
        return sound.subscribers(entity);
    }

    @Override
    public List<ConnectionId> connectionsOf(UserId user) {
        return sound.connectionsOf(user);
    }

    /** Whether the store knows the connection as open. */
    boolean isOpen(ConnectionId connection) {
        return stores.connections().find(connection).isPresent();
    }
}
