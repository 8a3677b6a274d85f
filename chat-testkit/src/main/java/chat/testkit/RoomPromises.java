package chat.testkit;

import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.rooms;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Closing.Closed;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry.Entered;
import chat.core.port.ConnectionStore.Leaving.Left;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A room exists while it has a member, and each of its lives has an epoch of its own. */
interface RoomPromises extends OnConnectionStore {
    @Test
    default void the_last_one_out_closes_the_room() {
        Room room = seat(store(), C1, MATHS).room();
        seat(store(), C2, MATHS);

        assertThat(store().leave(C1)).isEqualTo(new Left(new Departure(room, false)));
        assertThat(store().leave(C2)).isEqualTo(new Left(new Departure(room, true)));

        assertThat(rooms(store())).isEmpty();
    }

    @Test
    default void a_room_that_opens_again_has_a_new_epoch() {
        Room first = seat(store(), C1, MATHS).room();
        store().leave(C1);

        Entered again = (Entered) store().enter(C1, MATHS, Words.AT);

        assertThat(again.opened()).isTrue();
        assertThat(again.room().name()).isEqualTo(MATHS);
        assertThat(again.room().epoch()).isNotEqualTo(first.epoch());
    }

    @Test
    default void of_many_that_race_to_open_a_room_exactly_one_is_told_that_it_did() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round-" + round;

            List<Entered> answers = Race.of(Race.RACERS, racer -> seat(store(), connection(prefix, racer), MATHS));

            assertThat(answers.stream().filter(Entered::opened)).hasSize(1);
            assertThat(answers.stream().map(Entered::room).distinct()).hasSize(1);
            assertThat(rooms(store())).containsExactly(MATHS);
            closeAll(prefix, Race.RACERS);
        }
    }

    @Test
    default void of_the_last_two_that_leave_at_once_exactly_one_closes_the_room() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId one = connection("one", round);
            ConnectionId other = connection("other", round);
            seat(store(), one, MATHS);
            seat(store(), other, MATHS);

            List<Left> answers = Race.between(() -> (Left) store().leave(one), () -> (Left) store().leave(other));

            assertThat(answers.stream().filter(left -> left.departure().closed()))
                    .hasSize(1);
            assertThat(rooms(store())).isEmpty();
        }
    }

    @Test
    default void of_all_that_go_at_once_by_any_way_exactly_one_closes_the_room() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round-" + round;
            IntStream.range(0, Race.RACERS).forEach(member -> seat(store(), connection(prefix, member), MATHS));

            List<Departure> departures = Race.of(Race.RACERS, racer -> depart(connection(prefix, racer), racer));

            assertThat(departures.stream().filter(Departure::closed)).hasSize(1);
            assertThat(rooms(store())).doesNotContain(MATHS);
            closeAll(prefix, Race.RACERS);
        }
    }

    @Test
    default void who_joins_while_the_last_one_leaves_is_in_the_old_room_or_in_a_new_one() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId last = connection("last", round);
            ConnectionId joiner = connection("joiner", round);
            Room old = seat(store(), last, MATHS).room();
            Words.register(store(), joiner, new UserName("joiner"));

            List<Object> answers =
                    Race.between(() -> store().leave(last), () -> store().enter(joiner, MATHS, Words.AT));

            Left left = (Left) answers.getFirst();
            Entered entered = (Entered) answers.getLast();
            assertThat(entered.opened()).isEqualTo(left.departure().closed());
            assertThat(entered.room().equals(old)).isEqualTo(!entered.opened());
            assertThat(store().find(joiner).flatMap(Connection::room)).hasValue(entered.room());
            assertThat(rooms(store())).containsExactly(MATHS);
            store().close(joiner);
        }
    }

    @Test
    default void as_many_rooms_close_as_open_when_many_come_and_go() {
        IntStream.range(0, Race.RACERS)
                .forEach(racer -> Words.register(store(), connection("c", racer), new UserName("user-" + racer)));

        List<Integer> openedLessClosed = Race.of(
                Race.RACERS,
                racer -> IntStream.range(0, ROUNDS)
                        .map(round -> comeAndGo(connection("c", racer)))
                        .sum());

        assertThat(openedLessClosed.stream().mapToInt(Integer::intValue).sum()).isZero();
        assertThat(rooms(store())).isEmpty();
    }

    private int comeAndGo(ConnectionId connection) {
        Entered entered = (Entered) store().enter(connection, MATHS, Words.AT);
        Left left = (Left) store().leave(connection);
        assertThat(left.departure().room()).isEqualTo(entered.room());
        return (entered.opened() ? 1 : 0) - (left.departure().closed() ? 1 : 0);
    }

    private Departure depart(ConnectionId connection, int way) {
        Optional<Departure> departure = switch (way % 3) {
            case 0 -> Optional.of(((Left) store().leave(connection)).departure());
            case 1 -> ((Closed) store().close(connection)).departure();
            default -> ((Entered) store().enter(connection, MUSIC, Words.AT)).departure();
        };
        return departure.orElseThrow();
    }

    private void closeAll(String prefix, int members) {
        IntStream.range(0, members).forEach(member -> store().close(connection(prefix, member)));
    }
}
