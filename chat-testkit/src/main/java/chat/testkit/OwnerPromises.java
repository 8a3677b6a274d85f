package chat.testkit;

import static chat.core.port.Subscriptions.Assignment.ASSIGNED;
import static chat.core.port.Subscriptions.Assignment.NOT_CONNECTED;
import static chat.core.port.Subscriptions.Assignment.TOO_MANY;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.UserId;
import chat.core.port.Subscriptions.Assignment;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A user has some connections at a time, and no more than that. */
interface OwnerPromises extends OnSubscriptions {
    @Test
    default void connections_are_listed_under_their_user_sorted_by_their_ids() {
        open(C1, C2, C3);

        assertThat(subscriptions().assign(C3, USER)).isEqualTo(ASSIGNED);
        assertThat(subscriptions().assign(C1, USER)).isEqualTo(ASSIGNED);
        assertThat(subscriptions().assign(C2, OTHER)).isEqualTo(ASSIGNED);

        assertThat(subscriptions().connectionsOf(USER)).containsExactly(C1, C3);
        assertThat(subscriptions().connectionsOf(OTHER)).containsExactly(C2);
        assertThat(subscriptions().connectionsOf(new UserId("nobody"))).isEmpty();
    }

    @Test
    default void assigning_again_changes_nothing() {
        open(C1);
        subscriptions().assign(C1, USER);

        assertThat(subscriptions().assign(C1, USER)).isEqualTo(ASSIGNED);

        assertThat(subscriptions().connectionsOf(USER)).containsExactly(C1);
    }

    @Test
    default void a_connection_that_ends_is_its_users_no_more() {
        open(C1, C2);
        subscriptions().assign(C1, USER);
        subscriptions().assign(C2, USER);

        connections().close(C1);
        connections().close(C1);

        assertThat(subscriptions().connectionsOf(USER)).containsExactly(C2);
    }

    @Test
    default void a_connection_that_is_not_open_is_nobodys() {
        open(C2);
        connections().close(C2);

        assertThat(subscriptions().assign(C1, USER)).isEqualTo(NOT_CONNECTED);
        assertThat(subscriptions().assign(C2, USER)).isEqualTo(NOT_CONNECTED);

        assertThat(subscriptions().connectionsOf(USER)).isEmpty();
    }

    @Test
    default void the_fifth_connection_of_a_user_is_the_last_and_makes_room_when_it_ends() {
        IntStream.range(0, Stores.FREE.connectionsPerUser()).forEach(number -> {
            open(connection("c", number));
            subscriptions().assign(connection("c", number), USER);
        });
        open(connection("c", 8), connection("c", 9));

        assertThat(subscriptions().assign(connection("c", 9), USER)).isEqualTo(TOO_MANY);
        assertThat(subscriptions().assign(connection("c", 8), OTHER)).isEqualTo(ASSIGNED);
        assertThat(subscriptions().assign(connection("c", 4), USER)).isEqualTo(ASSIGNED);

        connections().close(connection("c", 0));
        assertThat(subscriptions().assign(connection("c", 9), USER)).isEqualTo(ASSIGNED);
        assertThat(subscriptions().connectionsOf(USER)).hasSize(Stores.FREE.connectionsPerUser());
    }

    @Test
    default void a_user_and_an_entity_of_one_id_are_two_things() {
        open(C1, C2);
        subscriptions().assign(C1, new UserId("same"));
        subscriptions().subscribe(C2, new EntityId("same"));

        assertThat(subscriptions().connectionsOf(new UserId("same"))).containsExactly(C1);
        assertThat(subscribers(new EntityId("same"))).containsExactly(C2);
    }

    @Test
    default void of_many_that_race_for_the_last_place_of_a_user_one_gets_it() {
        for (int round = 0; round < ROUNDS; round++) {
            UserId user = new UserId("user-" + round);
            String prefix = "round-" + round;
            IntStream.range(0, Stores.FREE.connectionsPerUser() - 1).forEach(number -> {
                open(connection(prefix + "-early", number));
                subscriptions().assign(connection(prefix + "-early", number), user);
            });

            List<Assignment> answers = Race.of(Race.RACERS, racer -> {
                open(connection(prefix, racer));
                return subscriptions().assign(connection(prefix, racer), user);
            });

            assertThat(answers).containsOnlyOnce(ASSIGNED);
            assertThat(Collections.frequency(answers, TOO_MANY)).isEqualTo(Race.RACERS - 1);
            assertThat(subscriptions().connectionsOf(user)).hasSize(Stores.FREE.connectionsPerUser());
        }
    }

    @Test
    default void an_assignment_that_races_the_closing_leaves_nothing_behind() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId closing = connection("round", round);
            open(closing);

            Race.between(
                    () -> connections().close(closing), () -> subscriptions().assign(closing, USER));

            assertThat(subscriptions().connectionsOf(USER)).isEmpty();
        }
    }
}
