package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.BOB;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.rooms;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Closing.Closed;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry.Entered;
import chat.core.port.ConnectionStore.Registration;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.NotConnected;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has the token of a name takes it over from the connection that has it. */
interface TakeoverPromises extends OnConnectionStore {
    Owner BEARER = Owners.bearing("the token of ann");
    Owner STRANGER = Owners.bearing("another token");

    @Test
    default void who_has_the_token_of_a_name_takes_it_over() {
        assertThat(name(C1, BEARER)).isEqualTo(new Registered());

        assertThat(name(C2, BEARER)).isEqualTo(new TakenOver(C1));

        assertThat(store().find(C2).flatMap(Connection::name)).hasValue(ANN);
        assertThat(store().find(C1).flatMap(Connection::name)).hasValue(ANN);
        assertThat(name(C3, STRANGER)).isEqualTo(new NameTaken());
    }

    @Test
    default void a_name_that_was_taken_over_is_not_its_predecessors_to_free() {
        name(C1, BEARER);
        name(C2, BEARER);

        assertThat(store().close(C1)).isEqualTo(new Closed(Optional.empty()));
        assertThat(name(C3, STRANGER)).isEqualTo(new NameTaken());

        store().close(C2);
        assertThat(name(C3, STRANGER)).isEqualTo(new Registered());
    }

    @Test
    default void a_predecessor_leaves_its_room_to_its_successor() {
        name(C1, BEARER);
        Room room = ((Entered) store().enter(C1, MATHS, AT)).room();
        name(C2, BEARER);
        assertThat(store().enter(C2, MATHS, AT)).isEqualTo(new Entered(room, false, Optional.empty()));

        assertThat(store().close(C1)).isEqualTo(new Closed(Optional.of(new Departure(room, false))));

        assertThat(rooms(store())).containsExactly(MATHS);
        assertThat(store().find(C2).flatMap(Connection::room)).hasValue(room);
    }

    @Test
    default void a_name_is_taken_over_as_often_as_its_token_is_shown() {
        name(C1, BEARER);
        name(C2, BEARER);

        assertThat(name(C3, BEARER)).isEqualTo(new TakenOver(C2));
    }

    @Test
    default void who_repeats_a_takeover_is_told_again_from_whom() {
        name(C1, BEARER);
        name(C2, BEARER);

        assertThat(store().register(C2, ANN, BEARER)).isEqualTo(new TakenOver(C1));

        store().close(C1);
        assertThat(store().register(C2, ANN, BEARER)).isEqualTo(new TakenOver(C1));
        assertThat(name(C3, STRANGER)).isEqualTo(new NameTaken());
    }

    @Test
    default void a_connection_takes_nothing_over_from_one_that_was_opened_later() {
        store().open(C1, AT.plusMillis(1));
        store().register(C1, ANN, BEARER);
        store().open(C2, AT);
        store().open(C3, AT.plusSeconds(1));

        assertThat(store().register(C2, ANN, BEARER)).isEqualTo(new NameTaken());

        assertThat(store().register(C3, ANN, BEARER)).isEqualTo(new TakenOver(C1));
        assertThat(store().register(C2, ANN, BEARER)).isEqualTo(new NameTaken());
    }

    @Test
    default void a_predecessor_takes_nothing_back() {
        name(C1, BEARER);
        name(C2, BEARER);

        assertThat(store().register(C1, ANN, BEARER)).isEqualTo(new Registered());
        assertThat(store().register(C1, ANN, STRANGER)).isEqualTo(new Registered());

        assertThat(name(C3, STRANGER)).isEqualTo(new NameTaken());
        store().close(C1);
        assertThat(store().register(C3, ANN, STRANGER)).isEqualTo(new NameTaken());
    }

    @Test
    default void the_token_that_was_shown_last_takes_a_name_over() {
        name(C1, STRANGER);
        store().register(C1, ANN, BEARER);

        assertThat(name(C2, STRANGER)).isEqualTo(new NameTaken());
        assertThat(store().register(C2, ANN, BEARER)).isEqualTo(new TakenOver(C1));
    }

    @Test
    default void who_has_another_name_or_is_closed_takes_nothing_over() {
        name(C1, BEARER);
        Words.register(store(), C2, BOB);
        store().open(C3, AT);
        store().close(C3);

        assertThat(store().register(C2, ANN, BEARER)).isEqualTo(new AlreadyRegistered(BOB));
        assertThat(store().register(C3, ANN, BEARER)).isEqualTo(new NotConnected());

        store().close(C1);
        assertThat(name(connection("c", 4), STRANGER)).isEqualTo(new Registered());
    }

    @Test
    default void a_free_name_is_given_to_who_has_its_old_token() {
        name(C1, BEARER);
        store().close(C1);

        assertThat(name(C2, BEARER)).isEqualTo(new Registered());
    }

    @Test
    default void of_many_that_race_for_a_name_with_its_token_exactly_one_has_it_from_each() {
        for (int round = 0; round < ROUNDS; round++) {
            UserName name = new UserName("ann-" + round);
            String prefix = "round-" + round;
            store().open(connection(prefix, Race.RACERS), AT);
            store().register(connection(prefix, Race.RACERS), name, BEARER);

            List<Registration> answers = Race.of(Race.RACERS, racer -> {
                store().open(connection(prefix, racer), AT);
                return store().register(connection(prefix, racer), name, BEARER);
            });

            assertThat(answers).doesNotHaveDuplicates().allMatch(TakenOver.class::isInstance);
        }
    }

    @Test
    default void a_takeover_that_races_the_end_of_the_other_connection_has_the_name() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId going = connection("going", round);
            ConnectionId coming = connection("coming", round);
            ConnectionId stranger = connection("stranger", round);
            name(going, BEARER);
            store().open(coming, AT);

            Race.between(() -> store().close(going), () -> store().register(coming, ANN, BEARER));

            assertThat(store().find(coming).flatMap(Connection::name)).hasValue(ANN);
            assertThat(store().find(going)).isEmpty();
            assertThat(name(stranger, STRANGER)).isEqualTo(new NameTaken());
            store().close(coming);
            assertThat(store().register(stranger, ANN, STRANGER)).isEqualTo(new Registered());
            store().close(stranger);
        }
    }

    private Registration name(ConnectionId connection, Owner owner) {
        store().open(connection, AT);
        return store().register(connection, ANN, owner);
    }
}
