package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.BOB;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connected;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.register;
import static chat.testkit.Words.rooms;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Closing;
import chat.core.port.ConnectionStore.Closing.Closed;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry;
import chat.core.port.ConnectionStore.Leaving;
import chat.core.port.ConnectionStore.Opening;
import chat.core.port.ConnectionStore.Registration;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.Registered;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A closed connection never comes back, and what is late for it changes nothing. */
interface ClosingPromises extends OnConnectionStore {
    @Test
    default void closing_leaves_the_room_and_frees_the_name() {
        register(store(), C1, ANN);
        Room room = ((Entry.Entered) store().enter(C1, MATHS, Words.AT)).room();
        store().open(C2, AT);

        assertThat(store().close(C1)).isEqualTo(new Closed(Optional.of(new Departure(room, true))));

        assertThat(store().find(C1)).isEmpty();
        assertThat(rooms(store())).isEmpty();
        assertThat(store().register(C2, ANN, Owners.of(C2))).isEqualTo(new Registered());
    }

    @Test
    default void closing_one_of_two_members_leaves_the_room_to_the_other() {
        Room room = seat(store(), C1, MATHS).room();
        seat(store(), C2, MATHS);

        assertThat(store().close(C1)).isEqualTo(new Closed(Optional.of(new Departure(room, false))));

        assertThat(rooms(store())).containsExactly(MATHS);
        assertThat(store().leave(C2)).isEqualTo(new Leaving.Left(new Departure(room, true)));
    }

    @Test
    default void closing_outside_of_a_room_tells_of_no_departure() {
        store().open(C1, AT);

        assertThat(store().close(C1)).isEqualTo(new Closed(Optional.empty()));
    }

    @Test
    default void closing_again_changes_nothing() {
        seat(store(), C1, MATHS);
        seat(store(), C2, MATHS);
        store().close(C1);

        assertThat(store().close(C1)).isEqualTo(new Closing.NotConnected());

        assertThat(rooms(store())).containsExactly(MATHS);
    }

    @Test
    default void closing_again_does_not_free_a_name_that_another_has_by_now() {
        register(store(), C1, ANN);
        store().close(C1);
        register(store(), C2, ANN);
        store().open(C3, AT);

        store().close(C1);

        assertThat(store().register(C3, ANN, Owners.of(C3))).isEqualTo(new NameTaken());
    }

    @Test
    default void every_step_after_the_closing_changes_nothing() {
        seat(store(), C1, MATHS);
        store().close(C1);

        assertThat(store().open(C1, AT)).isEqualTo(Opening.CLOSED_BEFORE);
        assertHasNoEffect(C1);
    }

    @Test
    default void a_connection_that_is_closed_before_it_opens_never_opens() {
        assertThat(store().close(C1)).isEqualTo(new Closing.NotConnected());

        assertThat(store().open(C1, AT)).isEqualTo(Opening.CLOSED_BEFORE);
        assertHasNoEffect(C1);
    }

    @Test
    default void every_step_of_a_connection_that_was_never_opened_changes_nothing() {
        assertHasNoEffect(C1);
    }

    @Test
    default void of_many_that_close_a_connection_at_once_exactly_one_is_told_of_its_departure() {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionId closing = connection("round", round);
            Room room = seat(store(), closing, MATHS).room();

            List<Closing> answers = Race.of(Race.RACERS, racer -> store().close(closing));

            assertThat(answers).containsOnlyOnce(new Closed(Optional.of(new Departure(room, true))));
            assertThat(Collections.frequency(answers, new Closing.NotConnected()))
                    .isEqualTo(Race.RACERS - 1);
        }
    }

    @Test
    default void a_step_that_races_the_closing_leaves_nothing_behind() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId closing = connection("round", round);
            ConnectionId next = connection("next", round);
            store().open(closing, AT);
            store().open(next, AT);

            Race.between(() -> store().close(closing), () -> {
                store().open(closing, AT);
                store().register(closing, BOB, Owners.of(closing));
                return store().enter(closing, MATHS, Words.AT);
            });

            assertThat(store().find(closing)).isEmpty();
            assertThat(rooms(store())).isEmpty();
            assertThat(store().register(next, BOB, Owners.of(next))).isEqualTo(new Registered());
            store().close(next);
            assertThat(connected(store())).isEmpty();
        }
    }

    private void assertHasNoEffect(ConnectionId late) {
        seat(store(), C3, Words.MUSIC);

        assertThat(store().register(late, BOB, Owners.of(late))).isEqualTo(new Registration.NotConnected());
        assertThat(store().enter(late, MATHS, Words.AT)).isEqualTo(new Entry.NotConnected());
        assertThat(store().leave(late)).isEqualTo(new Leaving.NotConnected());

        assertThat(store().find(late)).isEmpty();
        assertThat(connected(store())).containsExactly(C3);
        assertThat(rooms(store())).containsExactly(Words.MUSIC);
        store().open(C2, AT);
        assertThat(store().register(C2, BOB, Owners.of(C2))).isEqualTo(new Registered());
        assertThat(store().register(C3, new UserName("c-3"), Owners.of(C3))).isEqualTo(new Registered());
    }
}
