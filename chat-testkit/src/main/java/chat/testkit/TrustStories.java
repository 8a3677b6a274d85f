package chat.testkit;

import static chat.core.domain.Action.DISPATCH;
import static chat.core.domain.Action.HISTORY;
import static chat.core.domain.Action.JOIN_ROOM;
import static chat.core.domain.Action.LEAVE_ROOM;
import static chat.core.domain.Action.NEW_ROOM;
import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;
import static chat.core.domain.ErrorCode.NOT_REGISTERED;
import static chat.core.domain.ErrorCode.REF_REUSED;
import static chat.core.domain.ErrorCode.UNAVAILABLE;
import static chat.testkit.InClassroom.acknowledged;
import static chat.testkit.InClassroom.posted;
import static chat.testkit.InClassroom.refusal;
import static chat.testkit.InClassroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Message;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent.Posted;
import chat.core.domain.ServerEvent.Refused;
import chat.core.domain.UserName;
import chat.core.usecase.Connect.Admission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a client may not do, and what it may do twice. */
interface TrustStories extends InClassroom {
    @Test
    default void the_author_of_a_message_is_the_registered_name() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");

        bob.shout("as if I were no-rooms");

        assertThat(posted(ann).getFirst().author()).isEqualTo(new UserName("bob"));
    }

    @Test
    default void nobody_speaks_or_reads_without_being_in_a_room() {
        Student ann = classroom().seat("ann", "maths");
        Student outside = classroom().connect("c-1");
        outside.register("bob");
        ann.news();

        assertThat(refusal(outside.say("let me in"))).hasValue(new Refusal(DISPATCH, NOT_IN_ROOM));
        assertThat(refusal(outside.pageBack(OptionalLong.empty(), 50))).hasValue(new Refusal(HISTORY, NOT_IN_ROOM));

        assertThat(ann.news()).isEmpty();
        assertThat(texts(ann.join("maths"))).isEmpty();
    }

    @Test
    default void nobody_enters_a_room_without_a_name() {
        Student nameless = classroom().connect("c-1");
        Student witness = classroom().connect("c-2");

        assertThat(refusal(nameless.create("maths"))).hasValue(new Refusal(NEW_ROOM, NOT_REGISTERED));
        assertThat(refusal(nameless.join("maths"))).hasValue(new Refusal(JOIN_ROOM, NOT_REGISTERED));

        assertThat(classroom().rooms()).isEmpty();
        assertThat(witness.received()).isEmpty();
    }

    @Test
    default void what_is_late_after_a_disconnect_has_no_effect() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        bob.news();
        ann.disconnect();

        assertThat(refusal(ann.register("anna"))).hasValue(new Refusal(REGISTER, UNAVAILABLE));
        assertThat(refusal(ann.leave())).hasValue(new Refusal(LEAVE_ROOM, UNAVAILABLE));
        assertThat(refusal(ann.create("zombies"))).hasValue(new Refusal(NEW_ROOM, UNAVAILABLE));
        assertThat(refusal(ann.join("maths"))).hasValue(new Refusal(JOIN_ROOM, UNAVAILABLE));
        assertThat(refusal(ann.say("boo"))).isPresent();
        ann.disconnect();

        assertThat(bob.news()).isEmpty();
        assertThat(classroom().rooms()).containsExactly("maths");
        assertThat(classroom().connect("c-1").register("anna"))
                .isPresent()
                .get()
                .isNotInstanceOf(Refused.class);
    }

    @Test
    default void a_connection_that_ended_does_not_begin_again() {
        Student ann = classroom().connect("c-1");
        assertThat(ann.open()).isEqualTo(Admission.ADMITTED);
        ann.disconnect();

        assertThat(ann.open()).isEqualTo(Admission.CLOSED_BEFORE);

        assertThat(refusal(ann.register("ann"))).hasValue(new Refusal(REGISTER, UNAVAILABLE));
    }

    @Test
    default void a_message_with_a_ref_is_acknowledged_as_it_was_stored() {
        Student ann = classroom().seat("ann", "maths");

        Message stored = acknowledged(ann.say("hi", "r-1"));

        assertThat(posted(ann)).containsExactly(stored);
    }

    @Test
    default void a_message_that_is_sent_again_is_acknowledged_again_and_told_once() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        Message first = acknowledged(ann.say("hi", "r-1"));
        classroom().clock().pass(Duration.ofHours(23));

        assertThat(acknowledged(ann.say("hi", "r-1"))).isEqualTo(first);

        assertThat(bob.heard()).containsExactly("hi");
    }

    @Test
    default void a_message_that_is_sent_again_after_a_reconnect_is_told_once() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        Message first = acknowledged(ann.say("hi", "r-1"));
        ann.disconnect();
        Student back = classroom().connect("c-back");
        back.register("ann");
        back.join("maths");

        assertThat(acknowledged(back.say("hi", "r-1"))).isEqualTo(first);

        assertThat(bob.heard()).containsExactly("hi");
    }

    @Test
    default void a_ref_is_refused_for_another_text_and_named_in_the_refusal() {
        Student ann = classroom().seat("ann", "maths");
        ann.say("hi", "r-1");

        Optional<Refused> refused = ann.say("ho", "r-1").map(Refused.class::cast);

        assertThat(refused.map(Refused::code)).hasValue(REF_REUSED);
        assertThat(refused.flatMap(Refused::ref)).hasValue(new Ref("r-1"));
        assertThat(ann.heard()).containsExactly("hi");
    }

    @Test
    default void a_refused_message_names_its_ref() {
        Student outside = classroom().connect("c-1");
        outside.register("bob");

        Refused refused = (Refused) outside.say("hi", "r-1").orElseThrow();

        assertThat(refused.ref()).hasValue(new Ref("r-1"));
        assertThat(refused.message()).endsWith(".");
    }

    @Test
    default void everybody_sees_the_same_order_with_times_in_milliseconds() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        classroom().clock().pass(Duration.ofNanos(5_600_000));
        ann.say("one");
        bob.say("two");

        assertThat(posted(ann)).isEqualTo(posted(bob));
        assertThat(posted(ann).stream().map(Message::seq)).isEqualTo(List.of(1L, 2L));
        assertThat(posted(ann).getFirst().time()).isEqualTo(Classroom.MORNING.plusMillis(5));
        assertThat(ann.received()).filteredOn(Posted.class::isInstance).hasSize(2);
    }
}
