package chat.inmemory;

import static java.util.Comparator.comparing;

import chat.core.domain.ConnectionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which connections have to do with which things, looked up from both sides. Guarded by the lock of {@link ChatMemory}. */
final class Interests<T> {
    private final Map<T, Set<ConnectionId>> connections = new HashMap<>();
    private final Map<ConnectionId, Set<T>> things = new HashMap<>();

    boolean has(ConnectionId connection, T thing) {
        return thingsOf(connection).contains(thing);
    }

    Set<T> thingsOf(ConnectionId connection) {
        return things.getOrDefault(connection, Set.of());
    }

    /** Answers the connections, sorted by their ids. */
    List<ConnectionId> connectionsOf(T thing) {
        return List.copyOf(connections.getOrDefault(thing, none()));
    }

    void add(ConnectionId connection, T thing) {
        connections.computeIfAbsent(thing, first -> none()).add(connection);
        things.computeIfAbsent(connection, first -> new HashSet<>()).add(thing);
    }

    void remove(ConnectionId connection, T thing) {
        if (has(connection, thing)) {
            remove(things, connection, thing);
            remove(connections, thing, connection);
        }
    }

    void removeAll(ConnectionId connection) {
        Optional.ofNullable(things.remove(connection))
                .ifPresent(set -> set.forEach(thing -> remove(connections, thing, connection)));
    }

    private static Set<ConnectionId> none() {
        return new TreeSet<>(comparing(ConnectionId::value));
    }

    private static <K, E> void remove(Map<K, ? extends Set<E>> sets, K key, E gone) {
        Optional.ofNullable(sets.get(key)).ifPresent(set -> {
            set.remove(gone);
            if (set.isEmpty()) {
                sets.remove(key);
            }
        });
    }
}
