package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.UserId;
import chat.core.port.Subscriptions;
import chat.testkit.Stores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Subscriptions that break a promise. */
enum SubscriptionFlaw implements Flaw {
    TELLS_EVERYBODY("a_subscriber_is_listed_under_its_entity_and_no_other", stores -> new RewiredSubscriptions(stores) {
        @Override
        public Stream<List<ConnectionId>> subscribers(EntityId entity) {
            return stores.connections().connected();
        }
    }),
    LISTS_WHO_SUBSCRIBED_TWICE_TWICE("subscribing_again_changes_nothing", stores -> new RewiredSubscriptions(stores) {
        private final List<ConnectionId> all = new ArrayList<>();

        @Override
        public Subscription subscribe(ConnectionId connection, EntityId entity) {
            Subscription answer = super.subscribe(connection, entity);
            all.add(connection);
            return answer;
        }

        @Override
        public Stream<List<ConnectionId>> subscribers(EntityId entity) {
            return Stream.of(List.copyOf(all));
        }
    }),
    NEVER_ENDS("who_unsubscribes_is_not_listed_and_everybody_else_is", stores -> new RewiredSubscriptions(stores) {
        @Override
        public Unsubscription unsubscribe(ConnectionId connection, EntityId entity) {
            return isOpen(connection) ? Unsubscription.UNSUBSCRIBED : Unsubscription.NOT_CONNECTED;
        }
    }),
    ENDS_ALL_AT_ONCE(
            "who_unsubscribes_is_not_listed_and_everybody_else_is", stores -> new RewiredSubscriptions(stores) {
                private final Set<EntityId> seen = new HashSet<>();

                @Override
                public Subscription subscribe(ConnectionId connection, EntityId entity) {
                    seen.add(entity);
                    return super.subscribe(connection, entity);
                }

                @Override
                public Unsubscription unsubscribe(ConnectionId connection, EntityId entity) {
                    seen.forEach(each -> super.unsubscribe(connection, each));
                    return super.unsubscribe(connection, entity);
                }
            }),
    HAS_NO_BOUND("the_hundredth_is_the_last_and_makes_room_when_it_ends", stores -> new RewiredSubscriptions(stores) {
        @Override
        public Subscription subscribe(ConnectionId connection, EntityId entity) {
            Subscription answer = super.subscribe(connection, entity);
            return answer == Subscription.TOO_MANY ? Subscription.SUBSCRIBED : answer;
        }
    }),
    OUTLIVES_ITS_CONNECTION("subscriptions_end_with_their_connection", stores -> new RewiredSubscriptions(stores) {
        private final Set<ConnectionId> all = ConcurrentHashMap.newKeySet();

        @Override
        public Subscription subscribe(ConnectionId connection, EntityId entity) {
            Subscription answer = super.subscribe(connection, entity);
            all.add(connection);
            return answer;
        }

        @Override
        public Stream<List<ConnectionId>> subscribers(EntityId entity) {
            return Stream.of(List.copyOf(all));
        }
    }),
    TAKES_THE_CLOSED("a_connection_that_is_not_open_subscribes_to_nothing", stores -> new RewiredSubscriptions(stores) {
        @Override
        public Subscription subscribe(ConnectionId connection, EntityId entity) {
            Subscription answer = super.subscribe(connection, entity);
            return answer == Subscription.NOT_CONNECTED ? Subscription.SUBSCRIBED : answer;
        }
    }),
    LISTS_IN_NO_ORDER("every_subscriber_is_listed_once_sorted_by_its_id", stores -> new RewiredSubscriptions(stores) {
        @Override
        public Stream<List<ConnectionId>> subscribers(EntityId entity) {
            return super.subscribers(entity).map(List::reversed);
        }
    }),
    LISTS_THE_FIRST_PAGE_ONLY(
            "every_subscriber_is_listed_once_sorted_by_its_id", stores -> new RewiredSubscriptions(stores) {
                @Override
                public Stream<List<ConnectionId>> subscribers(EntityId entity) {
                    return Stream.of(super.subscribers(entity)
                            .flatMap(List::stream)
                            .limit(100)
                            .toList());
                }
            }),
    CUTS_IDS_AT_A_SIGN("ids_that_look_like_keys_are_kept_apart", stores -> new RewiredSubscriptions(stores) {
        @Override
        public Subscription subscribe(ConnectionId connection, EntityId entity) {
            return super.subscribe(connection, cut(entity));
        }

        @Override
        public Stream<List<ConnectionId>> subscribers(EntityId entity) {
            return super.subscribers(cut(entity));
        }

        private static EntityId cut(EntityId entity) {
            return new EntityId(entity.value().replaceFirst("#.*", ""));
        }
    }),
    GIVES_A_USER_AS_MANY_AS_IT_WANTS(
            "the_fifth_connection_of_a_user_is_the_last_and_makes_room_when_it_ends",
            stores -> new RewiredSubscriptions(stores) {
                @Override
                public Assignment assign(ConnectionId connection, UserId user) {
                    Assignment answer = super.assign(connection, user);
                    return answer == Assignment.TOO_MANY ? Assignment.ASSIGNED : answer;
                }
            }),
    COUNTS_A_USER_THEN_ASSIGNS(
            "of_many_that_race_for_the_last_place_of_a_user_one_gets_it", stores -> new RewiredSubscriptions(stores) {
                private final Set<ConnectionId> more = ConcurrentHashMap.newKeySet();

                @Override
                public Assignment assign(ConnectionId connection, UserId user) {
                    boolean free = connectionsOf(user).size() < Stores.FREE.connectionsPerUser();
                    gap();
                    Assignment answer = super.assign(connection, user);
                    return free && answer == Assignment.TOO_MANY && more.add(connection) ? Assignment.ASSIGNED : answer;
                }
            }),
    TELLS_A_USER_FROM_NOBODY(
            "connections_are_listed_under_their_user_sorted_by_their_ids", stores -> new RewiredSubscriptions(stores) {
                @Override
                public List<ConnectionId> connectionsOf(UserId user) {
                    return stores.connections()
                            .connected()
                            .flatMap(List::stream)
                            .toList();
                }
            });

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Stores, Subscriptions> breaking;

    SubscriptionFlaw(String caughtBy, Function<Stores, Subscriptions> breaking) {
        this.caughtBy = caughtBy;
        this.breaking = breaking;
    }

    @Override
    public Stores plant() {
        Stores sound = FreshStores.fresh();
        return new Stores(sound.connections(), sound.log(), breaking.apply(sound));
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }
}
