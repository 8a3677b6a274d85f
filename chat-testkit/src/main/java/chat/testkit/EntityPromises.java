package chat.testkit;

import static chat.core.port.Subscriptions.MAX_ENTITIES;
import static chat.core.port.Subscriptions.Subscription.NOT_CONNECTED;
import static chat.core.port.Subscriptions.Subscription.SUBSCRIBED;
import static chat.core.port.Subscriptions.Subscription.TOO_MANY;
import static chat.core.port.Subscriptions.Unsubscription.UNSUBSCRIBED;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.seat;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.port.Subscriptions.Subscription;
import chat.core.port.Subscriptions.Unsubscription;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A subscription lasts until it is ended, or until its connection is. */
interface EntityPromises extends OnSubscriptions {
    @Test
    default void a_subscriber_is_listed_under_its_entity_and_no_other() {
        open(C1, C2);

        assertThat(subscriptions().subscribe(C1, E1)).isEqualTo(SUBSCRIBED);
        assertThat(subscriptions().subscribe(C2, E2)).isEqualTo(SUBSCRIBED);

        assertThat(subscribers(E1)).containsExactly(C1);
        assertThat(subscribers(E2)).containsExactly(C2);
        assertThat(subscribers(new EntityId("e-3"))).isEmpty();
    }

    @Test
    default void subscribing_again_changes_nothing() {
        open(C1);
        subscriptions().subscribe(C1, E1);

        assertThat(subscriptions().subscribe(C1, E1)).isEqualTo(SUBSCRIBED);

        assertThat(subscribers(E1)).containsExactly(C1);
    }

    @Test
    default void who_unsubscribes_is_not_listed_and_everybody_else_is() {
        open(C1, C2);
        subscriptions().subscribe(C1, E1);
        subscriptions().subscribe(C1, E2);
        subscriptions().subscribe(C2, E1);

        assertThat(subscriptions().unsubscribe(C1, E1)).isEqualTo(UNSUBSCRIBED);

        assertThat(subscribers(E1)).containsExactly(C2);
        assertThat(subscribers(E2)).containsExactly(C1);
    }

    @Test
    default void unsubscribing_from_what_one_does_not_hear_of_changes_nothing() {
        open(C1);

        assertThat(subscriptions().unsubscribe(C1, E1)).isEqualTo(UNSUBSCRIBED);
        assertThat(subscriptions().unsubscribe(C1, E1)).isEqualTo(UNSUBSCRIBED);

        assertThat(subscribers(E1)).isEmpty();
    }

    @Test
    default void the_hundredth_is_the_last_and_makes_room_when_it_ends() {
        open(C1, C2);
        IntStream.range(0, MAX_ENTITIES).forEach(number -> subscriptions().subscribe(C1, entity(number)));

        assertThat(subscriptions().subscribe(C1, E1)).isEqualTo(TOO_MANY);
        assertThat(subscribers(E1)).isEmpty();
        assertThat(subscriptions().subscribe(C1, entity(7))).isEqualTo(SUBSCRIBED);
        assertThat(subscriptions().subscribe(C2, E1)).isEqualTo(SUBSCRIBED);

        subscriptions().unsubscribe(C1, entity(7));
        assertThat(subscriptions().subscribe(C1, E1)).isEqualTo(SUBSCRIBED);
        assertThat(subscriptions().subscribe(C1, entity(7))).isEqualTo(TOO_MANY);
    }

    @Test
    default void subscriptions_end_with_their_connection() {
        seat(connections(), C1, MATHS);
        open(C2);
        subscriptions().subscribe(C1, E1);
        subscriptions().subscribe(C1, E2);
        subscriptions().subscribe(C2, E1);

        connections().close(C1);
        connections().close(C1);

        assertThat(subscribers(E1)).containsExactly(C2);
        assertThat(subscribers(E2)).isEmpty();
    }

    @Test
    default void a_connection_with_a_hundred_subscriptions_can_be_closed() {
        seat(connections(), C1, MATHS);
        IntStream.range(0, MAX_ENTITIES).forEach(number -> subscriptions().subscribe(C1, entity(number)));

        connections().close(C1);

        assertThat(IntStream.range(0, MAX_ENTITIES).mapToObj(number -> subscribers(entity(number))))
                .allMatch(List::isEmpty);
    }

    @Test
    default void a_connection_that_is_not_open_subscribes_to_nothing() {
        open(C2);
        connections().close(C2);

        assertThat(subscriptions().subscribe(C1, E1)).isEqualTo(NOT_CONNECTED);
        assertThat(subscriptions().subscribe(C2, E1)).isEqualTo(NOT_CONNECTED);
        assertThat(subscriptions().unsubscribe(C1, E1)).isEqualTo(Unsubscription.NOT_CONNECTED);
        assertThat(subscriptions().unsubscribe(C2, E1)).isEqualTo(Unsubscription.NOT_CONNECTED);

        assertThat(subscribers(E1)).isEmpty();
    }

    @Test
    default void names_and_rooms_come_and_go_without_the_subscriptions() {
        open(C1);
        subscriptions().subscribe(C1, E1);

        seat(connections(), C1, MATHS);
        connections().leave(C1);

        assertThat(subscribers(E1)).containsExactly(C1);
    }

    @Test
    default void every_subscriber_is_listed_once_sorted_by_its_id() {
        List<ConnectionId> crowd = IntStream.range(0, 300)
                .mapToObj(number -> connection("c", number))
                .toList();
        crowd.forEach(one -> {
            open(one);
            subscriptions().subscribe(one, E1);
        });

        assertThat(subscribers(E1))
                .containsExactlyElementsOf(
                        crowd.stream().sorted(comparing(ConnectionId::value)).toList());
    }

    @Test
    default void ids_that_look_like_keys_are_kept_apart() {
        open(C1, C2, C3);
        subscriptions().subscribe(C1, new EntityId("a#b"));
        subscriptions().subscribe(C2, new EntityId("a"));
        subscriptions().subscribe(C3, new EntityId("a%23b"));

        assertThat(subscribers(new EntityId("a#b"))).containsExactly(C1);
        assertThat(subscribers(new EntityId("a"))).containsExactly(C2);
        assertThat(subscribers(new EntityId("a%23b"))).containsExactly(C3);
    }

    @Test
    default void of_many_that_race_for_the_last_place_one_gets_it() {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionId racing = connection("round", round);
            open(racing);
            IntStream.range(1, MAX_ENTITIES).forEach(number -> subscriptions().subscribe(racing, entity(number)));

            List<Subscription> answers =
                    Race.of(Race.RACERS, racer -> subscriptions().subscribe(racing, new EntityId("race-" + racer)));

            assertThat(answers).containsOnlyOnce(SUBSCRIBED);
            assertThat(Collections.frequency(answers, TOO_MANY)).isEqualTo(Race.RACERS - 1);
            connections().close(racing);
        }
    }

    @Test
    default void a_subscription_that_races_the_closing_leaves_nothing_behind() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId closing = connection("round", round);
            open(closing);

            Race.between(
                    () -> connections().close(closing), () -> subscriptions().subscribe(closing, E1));

            assertThat(subscribers(E1)).isEmpty();
        }
    }

    private static EntityId entity(int number) {
        return new EntityId("entity-" + number);
    }
}
