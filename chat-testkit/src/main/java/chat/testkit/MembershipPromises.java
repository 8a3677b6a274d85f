package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.register;
import static chat.testkit.Words.rooms;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry.AlreadyThere;
import chat.core.port.ConnectionStore.Entry.Entered;
import chat.core.port.ConnectionStore.Entry.NotRegistered;
import chat.core.port.ConnectionStore.Leaving.Left;
import chat.core.port.ConnectionStore.Leaving.NotInRoom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A connection is in one room at most, and both sides of a move change in one step. */
interface MembershipPromises extends OnConnectionStore {
    @Test
    default void the_first_to_enter_opens_the_room() {
        register(store(), C1, ANN);

        Entered entered = (Entered) store().enter(C1, MATHS, Words.AT);

        assertThat(entered).isEqualTo(new Entered(entered.room(), true, Optional.empty()));
        assertThat(entered.room().name()).isEqualTo(MATHS);
        assertThat(store().find(C1)).hasValue(new Connection(C1, Optional.of(ANN), Optional.of(entered.room())));
    }

    @Test
    default void the_next_to_enter_joins_the_same_life_of_the_room() {
        Room room = seat(store(), C1, MATHS).room();

        assertThat(seat(store(), C2, MATHS)).isEqualTo(new Entered(room, false, Optional.empty()));

        assertThat(roomOf(C1)).hasValue(room);
        assertThat(roomOf(C2)).hasValue(room);
    }

    @Test
    default void entering_another_room_leaves_the_first() {
        Room maths = seat(store(), C1, MATHS).room();
        seat(store(), C2, MATHS);

        Entered moved = (Entered) store().enter(C1, MUSIC, Words.AT);

        assertThat(moved).isEqualTo(new Entered(moved.room(), true, Optional.of(new Departure(maths, false))));
        assertThat(roomOf(C1)).hasValue(moved.room());
        assertThat(roomOf(C2)).hasValue(maths);
    }

    @Test
    default void entering_another_room_closes_the_first_behind_its_last_member() {
        Room maths = seat(store(), C1, MATHS).room();

        Entered moved = (Entered) store().enter(C1, MUSIC, Words.AT);

        assertThat(moved.departure()).hasValue(new Departure(maths, true));
        assertThat(rooms(store())).containsExactly(MUSIC);
    }

    @Test
    default void entering_the_room_one_is_in_changes_nothing() {
        Room room = seat(store(), C1, MATHS).room();

        assertThat(store().enter(C1, MATHS, Words.AT)).isEqualTo(new AlreadyThere(room));

        assertThat(roomOf(C1)).hasValue(room);
        assertThat(store().leave(C1)).isEqualTo(new Left(new Departure(room, true)));
    }

    @Test
    default void nobody_enters_without_a_name() {
        store().open(C1, AT);

        assertThat(store().enter(C1, MATHS, Words.AT)).isEqualTo(new NotRegistered());

        assertThat(roomOf(C1)).isEmpty();
        assertThat(rooms(store())).isEmpty();
    }

    @Test
    default void leaving_takes_out_the_one_that_leaves_and_nobody_else() {
        Room room = seat(store(), C1, MATHS).room();
        seat(store(), C2, MATHS);
        seat(store(), C3, MATHS);

        assertThat(store().leave(C2)).isEqualTo(new Left(new Departure(room, false)));

        assertThat(roomOf(C1)).hasValue(room);
        assertThat(roomOf(C2)).isEmpty();
        assertThat(roomOf(C3)).hasValue(room);
        assertThat(rooms(store())).containsExactly(MATHS);
    }

    @Test
    default void leaving_keeps_the_name() {
        register(store(), C1, ANN);
        store().enter(C1, MATHS, Words.AT);

        store().leave(C1);

        assertThat(store().find(C1)).hasValue(new Connection(C1, Optional.of(ANN), Optional.empty()));
    }

    @Test
    default void leaving_again_changes_nothing() {
        seat(store(), C1, MATHS);
        seat(store(), C2, MATHS);
        store().leave(C1);

        assertThat(store().leave(C1)).isEqualTo(new NotInRoom());

        assertThat(roomOf(C2)).isPresent();
        assertThat(rooms(store())).containsExactly(MATHS);
    }

    @Test
    default void a_stranger_that_leaves_takes_nobody_out() {
        seat(store(), C1, MATHS);
        register(store(), C2, ANN);

        assertThat(store().leave(C2)).isEqualTo(new NotInRoom());

        assertThat(roomOf(C1)).isPresent();
        assertThat(rooms(store())).containsExactly(MATHS);
    }

    @Test
    default void those_that_leave_at_once_are_out_and_the_others_stay() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round-" + round;
            IntStream.range(0, 2 * Race.RACERS).forEach(member -> seat(store(), connection(prefix, member), MATHS));

            Race.of(Race.RACERS, racer -> store().leave(connection(prefix, racer)));

            for (int member = 0; member < 2 * Race.RACERS; member++) {
                assertThat(roomOf(connection(prefix, member)).isPresent()).isEqualTo(member >= Race.RACERS);
            }
        }
    }

    @Test
    default void rooms_and_members_agree_after_everybody_moved_at_once() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round-" + round;
            IntStream.range(0, Race.RACERS)
                    .forEach(member -> seat(store(), connection(prefix, member), member % 2 == 0 ? MATHS : MUSIC));

            Race.of(
                    Race.RACERS,
                    racer -> store().enter(connection(prefix, racer), racer % 3 == 0 ? MATHS : MUSIC, Words.AT));

            Set<RoomName> occupied = IntStream.range(0, Race.RACERS)
                    .mapToObj(member ->
                            roomOf(connection(prefix, member)).orElseThrow().name())
                    .collect(Collectors.toSet());
            assertThat(rooms(store())).containsExactlyInAnyOrderElementsOf(occupied);
            IntStream.range(0, Race.RACERS).forEach(member -> store().close(connection(prefix, member)));
            assertThat(rooms(store())).isEmpty();
        }
    }

    private Optional<Room> roomOf(ConnectionId connection) {
        return store().find(connection).flatMap(Connection::room);
    }
}
