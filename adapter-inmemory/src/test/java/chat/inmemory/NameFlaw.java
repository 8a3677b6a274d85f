package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.NotConnected;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.testkit.Owners;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that break a promise about names, or about finding who has one. */
enum NameFlaw implements Flaw {
    ADMITS_TWO_UNDER_A_NAME("a_name_that_another_open_connection_has_is_taken", store -> new Answering(store) {
        @Override
        Registration changed(Registration answer) {
            return answer instanceof NameTaken ? new Registered() : answer;
        }
    }),
    ADMITS_THE_CLOSED("every_step_after_the_closing_changes_nothing", store -> new Answering(store) {
        @Override
        Registration changed(Registration answer) {
            return answer instanceof NotConnected ? new Registered() : answer;
        }
    }),
    TAKES_A_SECOND_NAME("a_second_name_is_refused_and_stays_free", store -> new Answering(store) {
        @Override
        Registration changed(Registration answer) {
            return answer instanceof AlreadyRegistered ? new Registered() : answer;
        }
    }),
    REFUSES_ITS_OWN_NAME("the_name_that_a_connection_has_is_given_again", store -> new RewiredConnections(store) {
        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            boolean named = find(connection).flatMap(Connection::name).isPresent();
            Registration answer = super.register(connection, name, owner);
            return named && answer instanceof Registered ? new NameTaken() : answer;
        }
    }),
    SHARES_NO_NAME("connections_of_one_user_share_a_name", store -> new RewiredConnections(store) {
        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            return super.register(connection, name, Owners.of(connection));
        }
    }),
    SHARES_A_NAME_AMONG_ALL_USERS(
            "the_name_of_a_user_is_taken_for_everybody_else", store -> new RewiredConnections(store) {
                @Override
                public Registration register(ConnectionId connection, UserName name, Owner owner) {
                    return super.register(connection, name, owner instanceof Owner.User ? ALL : owner);
                }
            }),
    FREES_A_SHARED_NAME_WITH_THE_FIRST_THAT_GOES(
            "the_name_of_a_user_stays_while_one_of_its_connections_is_open", store -> new RewiredConnections(store) {
                private final Set<UserName> freed = ConcurrentHashMap.newKeySet();

                @Override
                public Registration register(ConnectionId connection, UserName name, Owner owner) {
                    return freed.contains(name) ? new Registered() : super.register(connection, name, owner);
                }

                @Override
                public Closing close(ConnectionId connection) {
                    find(connection).flatMap(Connection::name).ifPresent(freed::add);
                    return super.close(connection);
                }
            }),
    CHECKS_A_NAME_THEN_TAKES_IT("of_many_that_race_for_a_name_exactly_one_gets_it", ChecksThenTakes::new),
    KEEPS_NAMES_OF_THE_CLOSED("a_free_name_may_be_had_again", store -> new RewiredConnections(store) {
        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            Registration answer = super.register(connection, name, owner);
            return answer instanceof Registered && !given.add(name) ? new NameTaken() : answer;
        }

        private final Set<UserName> given = ConcurrentHashMap.newKeySet();
    }),
    CLOSES_WHO_HAS_THE_NAME_BY_NOW(
            "closing_again_does_not_free_a_name_that_another_has_by_now", ClosesTheNextOwner::new),
    FINDS_NOBODY("a_name_is_found_with_its_connection", store -> new RewiredConnections(store) {
        @Override
        public Optional<Connection> find(ConnectionId connection) {
            return Optional.empty();
        }
    }),
    FINDS_WHAT_IT_FOUND_FIRST("a_name_is_found_with_its_connection", store -> new RewiredConnections(store) {
        private final Map<ConnectionId, Optional<Connection>> cache = new ConcurrentHashMap<>();

        @Override
        public Opening open(ConnectionId connection, Instant at) {
            Opening answer = super.open(connection, at);
            find(connection);
            return answer;
        }

        @Override
        public Optional<Connection> find(ConnectionId connection) {
            return cache.computeIfAbsent(connection, super::find);
        }
    }),
    FORGETS_ALL_WHEN_OPENED_AGAIN("opening_again_changes_nothing", store -> new RewiredConnections(store) {
        @Override
        public Opening open(ConnectionId connection, Instant at) {
            super.leave(connection);
            return super.open(connection, at);
        }
    }),
    LISTS_A_CONNECTION_TWICE("every_open_connection_is_listed_once", store -> new RewiredConnections(store) {
        @Override
        public Stream<List<ConnectionId>> connected() {
            return Stream.concat(super.connected(), super.connected().limit(1));
        }
    }),
    LISTS_THE_FIRST_PAGE_ONLY("every_open_connection_is_listed_once", store -> new RewiredConnections(store) {
        @Override
        public Stream<List<ConnectionId>> connected() {
            return Stream.of(super.connected().flatMap(List::stream).limit(100).toList());
        }
    }),
    LISTS_THE_NAMED_ONLY("every_open_connection_is_listed_once", store -> new RewiredConnections(store) {
        @Override
        public Stream<List<ConnectionId>> connected() {
            return super.connected()
                    .map(page -> page.stream().filter(this::isNamed).toList());
        }

        private boolean isNamed(ConnectionId connection) {
            return find(connection).flatMap(Connection::name).isPresent();
        }
    });

    private static final Owner ALL = new Owner.User(new UserId("all"));

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ConnectionStore> breaking;

    NameFlaw(String caughtBy, UnaryOperator<ConnectionStore> breaking) {
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

    private abstract static class Answering extends RewiredConnections {
        Answering(ConnectionStore sound) {
            super(sound);
        }

        abstract Registration changed(Registration answer);

        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            return changed(super.register(connection, name, owner));
        }
    }

    private static final class ChecksThenTakes extends RewiredConnections {
        private final Set<UserName> taken = ConcurrentHashMap.newKeySet();

        ChecksThenTakes(ConnectionStore sound) {
            super(sound);
        }

        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            boolean nameless =
                    find(connection).filter(open -> open.name().isEmpty()).isPresent();
            if (!nameless || taken.contains(name)) {
                return super.register(connection, name, owner);
            }
            gap();
            taken.add(name);
            super.register(connection, name, owner);
            return new Registered();
        }

        @Override
        public Closing close(ConnectionId connection) {
            find(connection).flatMap(Connection::name).ifPresent(taken::remove);
            return super.close(connection);
        }
    }

    private static final class ClosesTheNextOwner extends RewiredConnections {
        private final Map<ConnectionId, UserName> names = new ConcurrentHashMap<>();

        ClosesTheNextOwner(ConnectionStore sound) {
            super(sound);
        }

        @Override
        public Registration register(ConnectionId connection, UserName name, Owner owner) {
            names.putIfAbsent(connection, name);
            return super.register(connection, name, owner);
        }

        @Override
        public Closing close(ConnectionId connection) {
            Closing answer = super.close(connection);
            Optional<UserName> name = Optional.ofNullable(names.get(connection));
            if (answer instanceof Closing.NotConnected && name.isPresent()) {
                connected()
                        .flatMap(List::stream)
                        .filter(open -> find(open).flatMap(Connection::name).equals(name))
                        .forEach(super::close);
            }
            return answer;
        }
    }
}
