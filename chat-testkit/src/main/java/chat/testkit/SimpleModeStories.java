package chat.testkit;

import static chat.core.domain.Action.DISPATCH;
import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.NOT_REGISTERED;
import static chat.testkit.InClassroom.refusal;
import static chat.testkit.InClassroom.signedUp;
import static chat.testkit.InClassroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Command.Addressing;
import chat.core.domain.Command.SendMessage;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.AcknowledgedToEveryone;
import chat.core.domain.ServerEvent.PostedToEveryone;
import chat.core.usecase.SimpleMode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The Simple lab: a connection without a name speaks to everyone, and nothing is stored. */
interface SimpleModeStories extends InClassroom {
    ServerEvent HI_ALL = new PostedToEveryone(new MessageText("hi all"));

    @Test
    default void who_has_no_name_speaks_to_every_connection() {
        Student ann = classroom().connect("c-1");
        Student bob = classroom().connect("c-2");
        Student member = classroom().seat("carl", "maths");
        member.news();

        assertThat(ann.shout("hi all")).isEmpty();

        assertThat(ann.received()).endsWith(HI_ALL);
        assertThat(bob.received()).endsWith(HI_ALL);
        assertThat(member.news()).containsExactly(HI_ALL);
    }

    @Test
    default void what_is_said_to_everyone_is_not_stored() {
        Student member = classroom().seat("carl", "maths");
        classroom().connect("c-1").shout("hi all");

        assertThat(texts(member.join("maths"))).isEmpty();
    }

    @Test
    default void what_is_said_to_everyone_under_a_ref_is_acknowledged() {
        Ref ref = new Ref("r-1");
        classroom().clock().pass(Duration.ofNanos(1_999_999));

        Optional<ServerEvent> reply = classroom()
                .connect("c-1")
                .ask(new SendMessage(new MessageText("hi all"), Optional.of(ref), Addressing.EVERYONE));

        assertThat(reply).hasValue(new AcknowledgedToEveryone(ref, Classroom.MORNING.plusMillis(1)));
    }

    @Test
    default void who_has_a_name_speaks_to_its_own_room_whatever_the_frame_says() {
        Student ann = classroom().seat("ann", "maths");
        Student nameless = classroom().connect("c-1");

        ann.shout("hi all");

        assertThat(ann.heard()).containsExactly("hi all");
        assertThat(nameless.received()).isEmpty();
    }

    @Test
    default void who_has_no_name_does_not_speak_to_a_room() {
        Student ann = classroom().connect("c-1");

        assertThat(refusal(ann.say("hi"))).hasValue(new Refusal(DISPATCH, NOT_REGISTERED));

        assertThat(ann.received()).hasSize(1);
    }

    @Test
    default void the_name_of_the_simple_mode_is_nobodys() {
        Student ann = classroom().connect("c-1");
        Student bob = classroom().connect("c-2");
        classroom().seat("carl", "maths");

        assertThat(ann.register("no-rooms")).hasValue(signedUp("maths"));
        assertThat(bob.register("no-rooms")).hasValue(signedUp("maths"));

        ann.shout("hi all");
        assertThat(bob.received()).endsWith(HI_ALL);
    }

    @Test
    default void where_the_simple_mode_is_off_nobody_speaks_to_everyone() {
        Classroom strict = new Classroom(stores(), SimpleMode.OFF);
        Student ann = strict.connect("c-1");
        Student bob = strict.connect("c-2");

        assertThat(refusal(ann.shout("hi all"))).hasValue(new Refusal(DISPATCH, NOT_REGISTERED));
        assertThat(refusal(ann.register("no-rooms"))).hasValue(new Refusal(REGISTER, INVALID_NAME));

        assertThat(bob.received()).isEmpty();
    }

    @Test
    default void a_closed_connection_does_not_speak_to_everyone() {
        Student ann = classroom().connect("c-1");
        Student bob = classroom().connect("c-2");
        ann.disconnect();

        ann.shout("hi all");

        assertThat(bob.received()).isEmpty();
    }
}
