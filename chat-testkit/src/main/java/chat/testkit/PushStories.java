package chat.testkit;

import static chat.core.domain.Action.SUBSCRIBE;
import static chat.core.domain.Action.UNSUBSCRIBE;
import static chat.core.domain.ErrorCode.TOO_MANY_SUBSCRIPTIONS;
import static chat.core.domain.ErrorCode.UNAVAILABLE;
import static chat.testkit.InClassroom.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.EntityId;
import chat.core.domain.MessageText;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.EntityUpdated;
import chat.core.domain.ServerEvent.Subscribed;
import chat.core.domain.ServerEvent.Unsubscribed;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.Subscriptions;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** News of entities, for those who subscribed to them: the push quick start. */
interface PushStories extends InClassroom {
    ServerEvent CHANGED = changed("e-1", Optional.of("changed"));

    @Test
    default void a_subscriber_hears_of_its_entity_and_nobody_else_does() {
        Student ann = classroom().connect("c-1");
        Student bob = classroom().connect("c-2");
        Student member = classroom().seat("carl", "maths");
        member.news();

        assertThat(ann.subscribe("e-1")).hasValue(new Subscribed(new EntityId("e-1")));
        bob.subscribe("e-2");
        report("e-1", "changed");

        assertThat(ann.news()).contains(CHANGED);
        assertThat(bob.received()).doesNotContain(CHANGED);
        assertThat(member.news()).isEmpty();
    }

    @Test
    default void an_update_needs_no_message() {
        Student ann = classroom().connect("c-1");
        ann.subscribe("e-1");

        classroom().report(new EntityUpdate(new EntityId("e-1"), Optional.empty()));

        assertThat(ann.received()).endsWith(changed("e-1", Optional.empty()));
    }

    @Test
    default void who_subscribes_twice_hears_once() {
        Student ann = classroom().connect("c-1");
        ann.subscribe("e-1");
        ann.subscribe("e-1");
        ann.news();

        report("e-1", "changed");

        assertThat(ann.news()).containsExactly(CHANGED);
    }

    @Test
    default void who_unsubscribes_hears_no_more() {
        Student ann = classroom().connect("c-1");
        ann.subscribe("e-1");

        assertThat(ann.unsubscribe("e-1")).hasValue(new Unsubscribed(new EntityId("e-1")));
        report("e-1", "changed");

        assertThat(ann.received()).doesNotContain(CHANGED);
    }

    @Test
    default void a_subscription_needs_no_name_and_no_room_and_outlasts_both() {
        Student ann = classroom().connect("c-1");
        ann.subscribe("e-1");
        ann.register("ann");
        ann.join("maths");
        ann.leave();

        report("e-1", "changed");

        assertThat(ann.received()).endsWith(CHANGED);
    }

    @Test
    default void the_hundred_and_first_subscription_is_refused() {
        Student ann = classroom().connect("c-1");
        IntStream.range(0, Subscriptions.MAX_ENTITIES).forEach(number -> ann.subscribe("entity-" + number));

        assertThat(refusal(ann.subscribe("e-1"))).hasValue(new Refusal(SUBSCRIBE, TOO_MANY_SUBSCRIPTIONS));
    }

    @Test
    default void a_subscription_ends_with_its_connection() {
        Student ann = classroom().connect("c-1");
        ann.subscribe("e-1");
        ann.disconnect();

        assertThat(refusal(ann.subscribe("e-2"))).hasValue(new Refusal(SUBSCRIBE, UNAVAILABLE));
        assertThat(refusal(ann.unsubscribe("e-1"))).hasValue(new Refusal(UNSUBSCRIBE, UNAVAILABLE));
        report("e-1", "changed");

        assertThat(ann.received()).doesNotContain(CHANGED);
    }

    @Test
    default void a_subscriber_that_is_gone_is_found_out_and_costs_the_others_nothing() {
        Student ghost = classroom().seat("bob", "maths");
        Student ann = classroom().connect("c-1");
        ghost.subscribe("e-1");
        ann.subscribe("e-1");
        ghost.vanish();

        report("e-1", "changed");

        assertThat(ann.received()).contains(CHANGED, InClassroom.closed("maths"));
        assertThat(classroom().rooms()).isEmpty();
    }

    @Test
    default void a_subscriber_in_trouble_costs_the_others_nothing() {
        Student troubled = classroom().connect("c-1");
        Student ann = classroom().connect("c-2");
        troubled.subscribe("e-1");
        ann.subscribe("e-1");
        classroom().gateway().fail(troubled.connection(), Reason.FAILED);

        report("e-1", "changed");

        assertThat(ann.received()).endsWith(CHANGED);
    }

    private void report(String entity, String message) {
        classroom().report(new EntityUpdate(new EntityId(entity), Optional.of(new MessageText(message))));
    }

    private static ServerEvent changed(String entity, Optional<String> message) {
        return new EntityUpdated(new EntityId(entity), message.map(MessageText::new));
    }
}
