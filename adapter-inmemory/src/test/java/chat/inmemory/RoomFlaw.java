package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Closing.Closed;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry.AlreadyThere;
import chat.core.port.ConnectionStore.Entry.Entered;
import chat.core.port.ConnectionStore.Entry.NotRegistered;
import chat.core.port.ConnectionStore.Leaving.Left;
import chat.testkit.Owners;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that break a promise about rooms, or about closing. */
enum RoomFlaw implements Flaw {
    CHECKS_A_ROOM_THEN_OPENS_IT(
            "of_many_that_race_to_open_a_room_exactly_one_is_told_that_it_did", store -> new RewiredConnections(store) {
                @Override
                public Entry enter(ConnectionId connection, RoomName room, Instant at) {
                    boolean exists = rooms().anyMatch(room::equals);
                    gap();
                    Entry answer = super.enter(connection, room, at);
                    return answer instanceof Entered(var in, var opened, var departure)
                            ? new Entered(in, opened || !exists, departure)
                            : answer;
                }
            }),
    COUNTS_THE_MEMBERS_THEN_CLOSES(
            "of_the_last_two_that_leave_at_once_exactly_one_closes_the_room", store -> new RewiredConnections(store) {
                @Override
                public Leaving leave(ConnectionId connection) {
                    boolean last = find(connection)
                                    .flatMap(Connection::room)
                                    .map(this::members)
                                    .orElse(0L)
                            == 1;
                    gap();
                    Leaving answer = super.leave(connection);
                    return answer instanceof Left(Departure(var room, var closed))
                            ? new Left(new Departure(room, last && closed))
                            : answer;
                }

                private long members(Room room) {
                    return connected()
                            .flatMap(List::stream)
                            .filter(open -> find(open).flatMap(Connection::room).equals(Optional.of(room)))
                            .count();
                }
            }),
    TAKES_ANOTHER_MEMBER_OUT("leaving_takes_out_the_one_that_leaves_and_nobody_else", TakesAnotherOut::new),
    TELLS_OF_NO_DEPARTURE("entering_another_room_leaves_the_first", store -> new RewiredConnections(store) {
        @Override
        public Entry enter(ConnectionId connection, RoomName room, Instant at) {
            Entry answer = super.enter(connection, room, at);
            return answer instanceof Entered(var in, var opened, var departure)
                    ? new Entered(in, opened, Optional.empty())
                    : answer;
        }
    }),
    ENTERS_TWICE("entering_the_room_one_is_in_changes_nothing", store -> new RewiredConnections(store) {
        @Override
        public Entry enter(ConnectionId connection, RoomName room, Instant at) {
            Entry answer = super.enter(connection, room, at);
            return answer instanceof AlreadyThere(var there) ? new Entered(there, false, Optional.empty()) : answer;
        }
    }),
    LETS_THE_NAMELESS_IN("nobody_enters_without_a_name", store -> new RewiredConnections(store) {
        @Override
        public Entry enter(ConnectionId connection, RoomName room, Instant at) {
            if (super.enter(connection, room, at) instanceof NotRegistered) {
                register(connection, new UserName("nobody-" + connection.value()), Owners.of(connection));
            }
            return super.enter(connection, room, at);
        }
    }),
    LEAVES_AGAIN("leaving_again_changes_nothing", store -> new RewiredConnections(store) {
        private final Map<ConnectionId, Leaving> left = new ConcurrentHashMap<>();

        @Override
        public Leaving leave(ConnectionId connection) {
            Leaving answer = super.leave(connection);
            return answer instanceof Left
                    ? left.merge(connection, answer, (old, fresh) -> fresh)
                    : left.getOrDefault(connection, answer);
        }
    }),
    REOPENS_UNDER_THE_SAME_EPOCH("a_room_that_opens_again_has_a_new_epoch", store -> store) {
        @Override
        public Stores plant() {
            InMemoryStores pair = InMemoryStores.create(Retention.DEFAULT, Stores.FREE, () -> new Epoch("e"));
            return new Stores(pair.connections(), pair.log(), pair.subscriptions());
        }
    },
    LISTS_THE_FIRST_ROOMS_ONLY("every_room_is_listed_once", store -> new RewiredConnections(store) {
        @Override
        public Stream<RoomName> rooms() {
            return super.rooms().limit(100);
        }
    }),
    FORGETS_NOBODY("closing_leaves_the_room_and_frees_the_name", store -> new RewiredConnections(store) {
        @Override
        public Closing close(ConnectionId connection) {
            return new Closed(Optional.empty());
        }
    }),
    COMES_BACK_AFTER_THE_CLOSING(
            "every_step_after_the_closing_changes_nothing", store -> new RewiredConnections(store) {
                @Override
                public Closing close(ConnectionId connection) {
                    Optional<Connection> open = find(connection);
                    if (open.isEmpty()) {
                        return new Closing.NotConnected();
                    }
                    return new Closed(
                            super.leave(connection) instanceof Left(var departure)
                                    ? Optional.of(departure)
                                    : Optional.empty());
                }
            }),
    SAYS_THAT_THE_CLOSED_IS_OPEN(
            "every_step_after_the_closing_changes_nothing", store -> new RewiredConnections(store) {
                @Override
                public Opening open(ConnectionId connection, Instant at) {
                    super.open(connection, at);
                    return Opening.OPENED;
                }
            }),
    FORGETS_A_CLOSING_BEFORE_THE_OPENING(
            "a_connection_that_is_closed_before_it_opens_never_opens", store -> new RewiredConnections(store) {
                @Override
                public Closing close(ConnectionId connection) {
                    return find(connection).isPresent() ? super.close(connection) : new Closing.NotConnected();
                }
            }),
    TELLS_OF_A_CLOSING_TWICE("closing_again_changes_nothing", store -> new RewiredConnections(store) {
        private final Map<ConnectionId, Closing> told = new ConcurrentHashMap<>();

        @Override
        public Closing close(ConnectionId connection) {
            Closing answer = super.close(connection);
            return answer instanceof Closed
                    ? told.merge(connection, answer, (old, fresh) -> fresh)
                    : told.getOrDefault(connection, answer);
        }
    }),
    FINDS_A_MEMBER_THEN_CLOSES_IT(
            "of_many_that_close_a_connection_at_once_exactly_one_is_told_of_its_departure", FindsThenCloses::new);

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ConnectionStore> breaking;

    RoomFlaw(String caughtBy, UnaryOperator<ConnectionStore> breaking) {
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

    /** The lab's own mistake: a place in a list was read, and another stands there by now. */
    private static final class TakesAnotherOut extends RewiredConnections {
        TakesAnotherOut(ConnectionStore sound) {
            super(sound);
        }

        @Override
        public Leaving leave(ConnectionId connection) {
            Optional<Room> room = find(connection).flatMap(Connection::room);
            return super.leave(connected()
                    .flatMap(List::stream)
                    .filter(open -> room.isPresent()
                            && find(open).flatMap(Connection::room).equals(room))
                    .findFirst()
                    .orElse(connection));
        }
    }

    private static final class FindsThenCloses extends RewiredConnections {
        FindsThenCloses(ConnectionStore sound) {
            super(sound);
        }

        @Override
        public Closing close(ConnectionId connection) {
            Optional<Room> room = find(connection).flatMap(Connection::room);
            gap();
            Closing answer = super.close(connection);
            return room.isPresent() ? new Closed(room.map(left -> new Departure(left, true))) : answer;
        }
    }
}
