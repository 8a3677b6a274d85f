package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.BOB;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.register;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Opening;
import chat.core.port.ConnectionStore.Registration;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.Registered;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A name belongs to one connection at a time. */
interface NamePromises extends OnConnectionStore {
    @Test
    default void a_new_connection_has_neither_name_nor_room() {
        assertThat(store().open(C1, AT)).isEqualTo(Opening.OPENED);

        assertThat(store().find(C1)).hasValue(new Connection(C1, Optional.empty(), Optional.empty()));
    }

    @Test
    default void a_name_is_found_with_its_connection() {
        store().open(C1, AT);

        assertThat(store().register(C1, ANN, Owners.of(C1))).isEqualTo(new Registered());

        assertThat(store().find(C1)).hasValue(new Connection(C1, Optional.of(ANN), Optional.empty()));
    }

    @Test
    default void a_name_that_another_open_connection_has_is_taken() {
        register(store(), C1, ANN);
        store().open(C2, AT);

        assertThat(store().register(C2, ANN, Owners.of(C2))).isEqualTo(new NameTaken());

        assertThat(store().find(C2)).hasValue(new Connection(C2, Optional.empty(), Optional.empty()));
        assertThat(store().find(C1)).hasValue(new Connection(C1, Optional.of(ANN), Optional.empty()));
    }

    @Test
    default void the_name_that_a_connection_has_is_given_again() {
        register(store(), C1, ANN);

        assertThat(store().register(C1, ANN, Owners.of(C1))).isEqualTo(new Registered());
    }

    @Test
    default void a_second_name_is_refused_and_stays_free() {
        register(store(), C1, ANN);
        store().open(C2, AT);

        assertThat(store().register(C1, BOB, Owners.of(C1))).isEqualTo(new AlreadyRegistered(ANN));

        assertThat(store().find(C1).flatMap(Connection::name)).hasValue(ANN);
        assertThat(store().register(C2, BOB, Owners.of(C2))).isEqualTo(new Registered());
    }

    @Test
    default void opening_again_changes_nothing() {
        Words.seat(store(), C1, Words.MATHS);
        Optional<Connection> before = store().find(C1);

        assertThat(store().open(C1, AT)).isEqualTo(Opening.OPENED);

        assertThat(store().find(C1)).isEqualTo(before).isPresent();
    }

    @Test
    default void of_many_that_race_for_a_name_exactly_one_gets_it() {
        for (int round = 0; round < ROUNDS; round++) {
            UserName name = new UserName("ann-" + round);
            String prefix = "round-" + round;

            List<Registration> answers = Race.of(Race.RACERS, racer -> {
                store().open(connection(prefix, racer), AT);
                return store().register(connection(prefix, racer), name, Owners.of(connection(prefix, racer)));
            });

            assertThat(answers).containsOnlyOnce(new Registered());
            assertThat(Collections.frequency(answers, new NameTaken())).isEqualTo(Race.RACERS - 1);
            assertThat(ownersOf(name, prefix)).isEqualTo(1);
        }
    }

    @Test
    default void a_name_that_is_contested_while_its_owner_goes_has_one_owner_or_none() {
        for (int round = 0; round < ROUNDS; round++) {
            UserName name = new UserName("ann-" + round);
            String prefix = "round-" + round;
            register(store(), connection(prefix, 0), name);

            Race.of(Race.RACERS, racer -> {
                if (racer == 0) {
                    return store().close(connection(prefix, 0));
                }
                store().open(connection(prefix, racer), AT);
                return store().register(connection(prefix, racer), name, Owners.of(connection(prefix, racer)));
            });

            long owners = ownersOf(name, prefix);
            store().open(connection(prefix, Race.RACERS), AT);
            Registration next =
                    store().register(connection(prefix, Race.RACERS), name, Owners.of(connection(prefix, Race.RACERS)));
            assertThat(owners).isLessThanOrEqualTo(1);
            assertThat(next).isEqualTo(owners == 0 ? new Registered() : new NameTaken());
        }
    }

    @Test
    default void a_step_is_seen_by_every_find_that_starts_after_it() {
        List<Optional<UserName>> seen = Race.of(Race.RACERS, racer -> {
            ConnectionId own = connection("c", racer);
            register(store(), own, new UserName("user-" + racer));
            return Race.of(1, elsewhere -> store().find(own).flatMap(Connection::name))
                    .getFirst();
        });

        assertThat(seen).doesNotHaveDuplicates().allMatch(Optional::isPresent);
    }

    @Test
    default void a_free_name_may_be_had_again() {
        register(store(), C1, ANN);
        store().close(C1);
        store().open(C2, AT);
        store().open(C3, AT);

        assertThat(store().register(C2, ANN, Owners.of(C2))).isEqualTo(new Registered());
        assertThat(store().register(C3, ANN, Owners.of(C3))).isEqualTo(new NameTaken());
    }

    private long ownersOf(UserName name, String prefix) {
        return IntStream.range(0, Race.RACERS)
                .mapToObj(racer -> store().find(connection(prefix, racer)))
                .filter(found -> found.flatMap(Connection::name).equals(Optional.of(name)))
                .count();
    }
}
