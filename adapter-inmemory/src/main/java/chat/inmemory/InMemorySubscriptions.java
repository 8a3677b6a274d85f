package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.UserId;
import chat.core.port.Subscriptions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Subscriptions, and the connections of users, in memory. */
final class InMemorySubscriptions implements Subscriptions {
    private final ChatMemory memory;

    InMemorySubscriptions(ChatMemory memory) {
        this.memory = memory;
    }

    @Override
    public Assignment assign(ConnectionId connection, UserId user) {
        return step(connection, Assignment.NOT_CONNECTED, () -> {
            if (!memory.users.has(connection, user)
                    && memory.users.connectionsOf(user).size() >= memory.quotas.connectionsPerUser()) {
                return Assignment.TOO_MANY;
            }
            memory.users.add(connection, user);
            return Assignment.ASSIGNED;
        });
    }

    @Override
    public Subscription subscribe(ConnectionId connection, EntityId entity) {
        return step(connection, Subscription.NOT_CONNECTED, () -> {
            if (!memory.entities.has(connection, entity)
                    && memory.entities.thingsOf(connection).size() >= MAX_ENTITIES) {
                return Subscription.TOO_MANY;
            }
            memory.entities.add(connection, entity);
            return Subscription.SUBSCRIBED;
        });
    }

    @Override
    public Unsubscription unsubscribe(ConnectionId connection, EntityId entity) {
        return step(connection, Unsubscription.NOT_CONNECTED, () -> {
            memory.entities.remove(connection, entity);
            return Unsubscription.UNSUBSCRIBED;
        });
    }

    /** Takes a step for a connection that is open, or answers {@code otherwise}. */
    private <T> T step(ConnectionId connection, T otherwise, Supplier<T> body) {
        return memory.step(() -> memory.find(connection).map(open -> body.get()).orElse(otherwise));
    }

    @Override
    public Stream<List<ConnectionId>> subscribers(EntityId entity) {
        return Stream.of(memory.step(() -> memory.entities.connectionsOf(entity)));
    }

    @Override
    public List<ConnectionId> connectionsOf(UserId user) {
        return memory.step(() -> memory.users.connectionsOf(user));
    }
}
