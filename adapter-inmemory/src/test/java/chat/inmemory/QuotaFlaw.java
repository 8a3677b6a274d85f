package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.ConnectionId;
import chat.core.domain.Quotas;
import chat.core.domain.RoomName;
import chat.core.domain.RoomPace;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.testkit.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Stores that break a promise about quotas. */
enum QuotaFlaw {
    NEVER_REFUSES("a_user_says_a_burst_and_then_waits_for_each", (stores, quotas) -> stores.log()),
    CHARGES_FOR_WHAT_IT_REFUSES(
            "what_is_refused_is_not_stored_and_costs_nothing", (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                boolean isFree(Appending answer) {
                    return !(answer instanceof Appending.TooFast) && super.isFree(answer);
                }
            }),
    CHARGES_FOR_REPEATS(
            "a_message_that_is_sent_again_waits_like_another_and_costs_nothing",
            (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                boolean isFree(Appending answer) {
                    return answer instanceof Appending.TooFast;
                }
            }),
    HAS_ONE_BUCKET_FOR_ALL_USERS(
            "one_user_does_not_slow_down_another", (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                String keyOf(ConnectionId author) {
                    return "anybody";
                }
            }),
    HAS_A_BUCKET_FOR_EACH_CONNECTION(
            "the_connections_of_a_user_share_what_it_may_say", (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                String keyOf(ConnectionId author) {
                    return author.value();
                }
            }),
    HAS_A_BUCKET_FOR_EACH_ROOM(
            "a_user_has_said_in_one_room_what_it_has_said_in_another",
            (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                String keyOf(ConnectionId author) {
                    return super.keyOf(author) + " in " + roomKeyOf(author);
                }
            }),
    FORGETS_WHAT_WAS_SAID_WHERE_SOMEBODY_LEAVES(
            "who_goes_to_another_room_has_said_what_it_has_said", (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                String keyOf(ConnectionId author) {
                    return super.keyOf(author) + " in " + roomOf(author);
                }
            }),
    COUNTS_MESSAGES_AND_NOT_POSTS(
            "no_second_has_more_posts_when_the_crowd_grows_or_shrinks_within_it",
            (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                RoomPace heard(RoomPace pace, int hearers, Instant at) {
                    return pace.afterOne(quotas, 1, at);
                }
            }),
    KEEPS_NOTHING_FOR_WHO_HAS_NOT_SPOKEN(
            "who_has_not_spoken_lately_is_heard_beside_one_that_floods",
            (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                boolean isRested(Instant full, Instant at) {
                    return false;
                }
            }),
    HAS_ONE_BUCKET_FOR_ALL_ROOMS(
            "one_room_does_not_slow_down_another", (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                String roomKeyOf(ConnectionId author) {
                    return "anywhere";
                }
            }),
    DOES_NOT_COUNT_WHO_HEARS(
            "a_crowd_hears_fewer_so_that_the_posts_stay_the_same", (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                int hearersOf(ConnectionId author) {
                    return 1;
                }
            }),
    READS_THE_PACE_THEN_WRITES_IT(
            "of_many_at_once_exactly_a_burst_is_stored", (stores, quotas) -> new PacedLog(stores, quotas) {
                @Override
                void pause() {
                    gap();
                }
            }),
    COUNTS_THE_MEMBERS_THEN_ADDS_ONE(
            "of_many_that_race_for_the_last_places_exactly_so_many_get_in",
            (stores, quotas) -> new RewiredConnections(stores.connections()) {
                @Override
                public Entry enter(ConnectionId connection, RoomName room, Instant at) {
                    boolean full = PacedLog.membersOf(sound, room) >= quotas.membersPerRoom();
                    gap();
                    return full ? new Entry.RoomFull() : super.enter(connection, room, at);
                }
            }),
    LEAVES_A_ROOM_FOR_ONE_THAT_IS_FULL(
            "a_full_room_takes_nobody_until_somebody_goes",
            (stores, quotas) -> new RewiredConnections(stores.connections()) {
                @Override
                public Entry enter(ConnectionId connection, RoomName room, Instant at) {
                    if (PacedLog.membersOf(sound, room) >= quotas.membersPerRoom()) {
                        sound.leave(connection);
                        return new Entry.RoomFull();
                    }
                    return super.enter(connection, room, at);
                }
            }),
    LETS_ANYBODY_CHANGE_ROOMS(
            "who_changes_rooms_too_often_waits_where_it_is",
            (stores, quotas) -> new RewiredConnections(stores.connections())),
    COUNTS_THE_TURNS_THEN_GIVES_ONE(
            "of_many_that_race_for_turns_exactly_so_many_get_one",
            (stores, quotas) -> new RewiredConnections(stores.connections()) {
                private volatile RoomPace pace = RoomPace.CALM;

                @Override
                public Turn takeTurn(ConnectionId speaker, Instant at) {
                    RoomPace read = pace;
                    gap();
                    Optional<Duration> delay = read.delay(quotas, 1, false, at);
                    if (delay.isPresent()) {
                        return new Turn.TooFast(delay.get());
                    }
                    pace = read.afterOne(quotas, 1, at);
                    return super.takeTurn(speaker, at);
                }
            }),
    TAKES_ALL_WHO_LISTEN_FOR_ONE(
            "turns_are_fewer_where_more_hear_them", (stores, quotas) -> new RewiredConnections(stores.connections()) {
                private RoomPace pace = RoomPace.CALM;

                @Override
                public Turn takeTurn(ConnectionId speaker, Instant at) {
                    Optional<Duration> delay = pace.delay(quotas, 1, false, at);
                    if (delay.isPresent()) {
                        return new Turn.TooFast(delay.get());
                    }
                    pace = pace.afterOne(quotas, 1, at);
                    return super.takeTurn(speaker, at);
                }
            });

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<Stores, Quotas, Object> breaking;

    QuotaFlaw(String caughtBy, BiFunction<Stores, Quotas, Object> breaking) {
        this.caughtBy = caughtBy;
        this.breaking = breaking;
    }

    /** Puts a broken store before sound ones that bound nothing. */
    Stores plant(Quotas quotas) {
        Stores sound = FreshStores.fresh(Quotas.UNLIMITED);
        return switch (breaking.apply(sound, quotas)) {
            case MessageLog log -> new Stores(sound.connections(), log, sound.subscriptions());
            case ConnectionStore connections -> new Stores(connections, sound.log(), sound.subscriptions());
            default -> throw new IllegalStateException("No store is broken");
        };
    }

    String caughtBy() {
        return caughtBy;
    }
}
