package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.BOB;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Registration;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.Registered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The connections of one user share a name, and nobody else has it. */
interface UserPromises extends OnConnectionStore {
    UserId USER = new UserId("u-1");
    UserId OTHER = new UserId("u-2");

    @Test
    default void connections_of_one_user_share_a_name() {
        assertThat(name(C1, USER)).isEqualTo(new Registered());
        assertThat(name(C2, USER)).isEqualTo(new Registered());

        assertThat(store().find(C1).flatMap(Connection::name)).hasValue(ANN);
        assertThat(store().find(C2).flatMap(Connection::name)).hasValue(ANN);
    }

    @Test
    default void the_name_of_a_user_is_taken_for_everybody_else() {
        name(C1, USER);
        store().open(C3, AT);

        assertThat(name(C2, OTHER)).isEqualTo(new NameTaken());
        assertThat(store().register(C3, ANN, Owners.of(C3))).isEqualTo(new NameTaken());
    }

    @Test
    default void a_name_of_nobodys_connection_is_taken_for_a_user() {
        Words.register(store(), C1, ANN);

        assertThat(name(C2, USER)).isEqualTo(new NameTaken());
    }

    @Test
    default void the_name_of_a_user_stays_while_one_of_its_connections_is_open() {
        name(C1, USER);
        name(C2, USER);

        store().close(C1);

        assertThat(name(C3, OTHER)).isEqualTo(new NameTaken());
        assertThat(store().find(C2).flatMap(Connection::name)).hasValue(ANN);
    }

    @Test
    default void a_user_that_comes_back_has_its_name_again() {
        name(C1, USER);
        store().close(C1);

        assertThat(name(C2, USER)).isEqualTo(new Registered());
    }

    @Test
    default void a_user_whose_connection_has_a_name_keeps_it() {
        name(C1, USER);

        assertThat(store().register(C1, BOB, new Owner.User(USER))).isEqualTo(new AlreadyRegistered(ANN));
        assertThat(store().register(C1, ANN, new Owner.User(USER))).isEqualTo(new Registered());
    }

    @Test
    default void a_user_id_that_looks_like_a_connection_is_none() {
        Words.register(store(), C1, ANN);

        assertThat(name(C2, new UserId(C1.value()))).isEqualTo(new NameTaken());
    }

    @Test
    default void of_two_users_that_race_for_a_name_one_gets_it_for_all_its_connections() {
        for (int round = 0; round < ROUNDS; round++) {
            UserName name = new UserName("ann-" + round);
            String prefix = "round-" + round;

            List<Registration> answers = Race.of(Race.RACERS, racer -> {
                ConnectionId own = connection(prefix, racer);
                store().open(own, AT);
                return store().register(own, name, new Owner.User(racer % 2 == 0 ? USER : OTHER));
            });

            Registration even = answers.getFirst();
            for (int racer = 0; racer < Race.RACERS; racer++) {
                assertThat(answers.get(racer).equals(even)).isEqualTo(racer % 2 == 0);
            }
        }
    }

    private Registration name(ConnectionId connection, UserId user) {
        store().open(connection, AT);
        return store().register(connection, ANN, new Owner.User(user));
    }
}
