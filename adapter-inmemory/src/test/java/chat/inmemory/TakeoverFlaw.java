package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import chat.testkit.Owners;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stores that break a promise about names that are taken over. */
enum TakeoverFlaw implements Flaw {
    TAKES_NOTHING_OVER("who_has_the_token_of_a_name_takes_it_over", store -> new RewiredConnections(store) {
        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            Owner unknown = owner instanceof Owner.Bearer ? Owners.of(connection) : owner;
            return super.register(connection, name, unknown);
        }
    }),
    TAKES_OVER_BY_ANY_TOKEN("a_name_that_another_open_connection_has_is_taken", store -> new RewiredConnections(store) {
        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            Owner anybody = owner instanceof Owner.Bearer ? Owners.of(new ConnectionId("anybody")) : owner;
            return super.register(connection, name, anybody);
        }
    }),
    FREES_A_NAME_WITH_ITS_PREDECESSOR(
            "a_name_that_was_taken_over_is_not_its_predecessors_to_free", store -> new RewiredConnections(store) {
                private final Map<ConnectionId, UserName> yielded = new ConcurrentHashMap<>();
                private final Set<UserName> freed = ConcurrentHashMap.newKeySet();

                @Override
                public Registration register(ConnectionId connection, UserName name, Owner owner) {
                    Registration answer = super.register(connection, name, owner);
                    if (answer instanceof TakenOver(var predecessor)) {
                        yielded.put(predecessor, name);
                    }
                    return answer instanceof NameTaken && freed.contains(name) ? new Registered() : answer;
                }

                @Override
                public Closing close(ConnectionId connection) {
                    Optional.ofNullable(yielded.get(connection)).ifPresent(freed::add);
                    return super.close(connection);
                }
            }),
    KEEPS_THE_FIRST_TOKEN("the_token_that_was_shown_last_takes_a_name_over", store -> new RewiredConnections(store) {
        private final Map<ConnectionId, Owner> first = new ConcurrentHashMap<>();

        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            return super.register(connection, name, first.computeIfAbsent(connection, unknown -> owner));
        }
    }),
    FORGETS_FROM_WHOM_IT_TOOK_A_NAME(
            "who_repeats_a_takeover_is_told_again_from_whom", store -> new RewiredConnections(store) {
                @Override
                public Registration register(ConnectionId connection, UserName name, Owner owner) {
                    boolean named = find(connection).flatMap(Connection::name).isPresent();
                    Registration answer = super.register(connection, name, owner);
                    return named && answer instanceof TakenOver ? new Registered() : answer;
                }
            }),
    TAKES_OVER_FROM_THE_LATER(
            "a_connection_takes_nothing_over_from_one_that_was_opened_later", store -> new RewiredConnections(store) {
                @Override
                public Opening open(ConnectionId connection, Instant at) {
                    return super.open(connection, Instant.EPOCH);
                }
            }),
    CLOSES_ITS_PREDECESSOR("a_predecessor_leaves_its_room_to_its_successor", store -> new RewiredConnections(store) {
        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            Registration answer = super.register(connection, name, owner);
            if (answer instanceof TakenOver(var predecessor)) {
                super.close(predecessor);
            }
            return answer;
        }
    }),
    CHECKS_WHO_HAS_A_NAME_THEN_TAKES_IT_OVER(
            "of_many_that_race_for_a_name_with_its_token_exactly_one_has_it_from_each",
            store -> new RewiredConnections(store) {
                private final Map<UserName, ConnectionId> holders = new ConcurrentHashMap<>();

                @Override
                public Registration register(ConnectionId connection, UserName name, Owner owner) {
                    Optional<ConnectionId> holder = Optional.ofNullable(holders.get(name));
                    gap();
                    Registration answer = super.register(connection, name, owner);
                    holders.put(name, connection);
                    return answer instanceof TakenOver && holder.isPresent() ? new TakenOver(holder.get()) : answer;
                }
            });

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ConnectionStore> breaking;

    TakeoverFlaw(String caughtBy, UnaryOperator<ConnectionStore> breaking) {
        this.caughtBy = caughtBy;
        this.breaking = breaking;
    }

    @Override
    public Stores plant() {
        Stores sound = FreshStores.fresh();
        return new Stores(breaking.apply(sound.connections()), sound.log(), sound.subscriptions());
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }
}
