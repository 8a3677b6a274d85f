package chat.testkit;

import static chat.core.domain.Action.DISPATCH;
import static chat.core.domain.Action.HISTORY;
import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.Action.RESUME;
import static chat.core.domain.ErrorCode.ALREADY_REGISTERED;
import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;
import static chat.core.domain.ErrorCode.NOT_REGISTERED;
import static chat.core.domain.ErrorCode.UNAVAILABLE;
import static chat.testkit.InClassroom.closed;
import static chat.testkit.InClassroom.refusal;
import static chat.testkit.InClassroom.resumed;
import static chat.testkit.InClassroom.roomOf;
import static chat.testkit.InClassroom.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ResumeToken;
import chat.core.domain.Room;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A connection takes the place of one that is lost, though nobody knows yet that it is, and nobody else does. */
interface SuccessionStories extends InClassroom {
    @Test
    default void who_has_the_token_takes_the_place_of_a_lost_connection() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        bob.say("hi");
        Room room = roomOf(ann);
        bob.news();
        Student back = classroom().connect("c-back");

        assertThat(resumed(back.resume("ann", room, 1, ann.token())).recovered())
                .isTrue();

        bob.say("welcome back");
        assertThat(back.heard()).containsExactly("welcome back");
        assertThat(ann.heard()).containsExactly("hi");
        assertThat(classroom().roomOf(ann)).isEmpty();
        assertThat(refusal(ann.say("I am still here"))).hasValue(new Refusal(DISPATCH, NOT_REGISTERED));
        assertThat(bob.heard()).containsExactly("hi", "welcome back");
    }

    @Test
    default void a_room_lives_on_while_its_only_member_changes_connections() {
        Student ann = classroom().seat("ann", "maths");
        Student witness = classroom().connect("c-1");
        ann.say("note to myself");
        Room room = roomOf(ann);
        Student back = classroom().connect("c-back");

        assertThat(resumed(back.resume("ann", room, 1, ann.token())).recovered())
                .isTrue();

        assertThat(roomOf(back)).isEqualTo(room);
        assertThat(witness.received()).isEmpty();
    }

    @Test
    default void the_place_that_is_taken_may_be_in_another_room() {
        Student ann = classroom().seat("ann", "music");
        Student bob = classroom().seat("bob", "maths");
        Room maths = roomOf(bob);
        bob.news();
        Student back = classroom().connect("c-back");

        back.resume("ann", maths, 0, ann.token());

        assertThat(bob.news()).containsExactly(closed("music"));
        assertThat(classroom().rooms()).containsExactly("maths");
        assertThat(classroom().roomOf(back)).hasValue("maths");
    }

    @Test
    default void a_token_may_be_shown_again_and_again() {
        Student ann = classroom().seat("ann", "maths");
        Room room = roomOf(ann);
        Optional<ResumeToken> token = ann.token();
        Student second = classroom().connect("c-2");
        second.resume("ann", room, 0, token);
        Student third = classroom().connect("c-3");

        assertThat(resumed(third.resume("ann", room, 0, token)).room()).isEqualTo(room);

        assertThat(third.token()).isEqualTo(token).isPresent();
        assertThat(classroom().roomOf(second)).isEmpty();
        assertThat(classroom().roomOf(third)).hasValue("maths");
    }

    /** A frame may come late, when its client has lost patience and gone on by yet another connection. */
    @Test
    default void a_place_goes_to_the_later_connection_in_whatever_order_they_ask() {
        Student ann = classroom().seat("ann", "maths");
        Room room = roomOf(ann);
        classroom().clock().pass(Duration.ofSeconds(10));
        Student second = classroom().connect("c-2");
        classroom().clock().pass(Duration.ofSeconds(10));
        Student third = classroom().connect("c-3");
        third.resume("ann", room, 0, ann.token());

        assertThat(refusal(second.resume("ann", room, 0, ann.token()))).hasValue(new Refusal(RESUME, NAME_TAKEN));
        second.disconnect();

        assertThat(classroom().roomOf(third)).hasValue("maths");
        assertThat(roomOf(third)).isEqualTo(room);
        assertThat(refusal(classroom().connect("c-4").register("ann"))).hasValue(new Refusal(REGISTER, NAME_TAKEN));
    }

    /** The first time may have ended half-way. */
    @Test
    default void who_resumes_again_takes_the_place_again() {
        Student ann = classroom().seat("ann", "maths");
        Room room = roomOf(ann);
        Optional<ResumeToken> token = ann.token();
        Student back = classroom().connect("c-back");
        back.resume("ann", room, 0, token);

        assertThat(resumed(back.resume("ann", room, 0, token)).room()).isEqualTo(room);

        assertThat(classroom().roomOf(back)).hasValue("maths");
        assertThat(classroom().roomOf(ann)).isEmpty();
    }

    @Test
    default void nobody_takes_a_place_without_its_token() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        ann.say("hi", "r-1");
        Room room = roomOf(ann);
        Student stranger = classroom().connect("c-1");

        assertThat(refusal(stranger.resume("ann", room, 0))).hasValue(new Refusal(RESUME, NAME_TAKEN));
        assertThat(refusal(stranger.resume("ann", room, 0, bob.token()))).hasValue(new Refusal(RESUME, NAME_TAKEN));

        assertThat(refusal(stranger.pageBack(OptionalLong.empty(), 1))).hasValue(new Refusal(HISTORY, NOT_IN_ROOM));
        assertThat(refusal(stranger.say("hi", "r-1"))).hasValue(new Refusal(DISPATCH, NOT_REGISTERED));
        assertThat(stranger.token()).isEmpty();
        assertThat(classroom().roomOf(ann)).hasValue("maths");
        assertThat(stranger.register("carl")).hasValue(signedUp("maths"));
    }

    @Test
    default void a_token_of_one_name_opens_no_other() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        Student back = classroom().connect("c-back");

        assertThat(refusal(back.resume("bob", roomOf(ann), 0, ann.token()))).hasValue(new Refusal(RESUME, NAME_TAKEN));

        assertThat(classroom().roomOf(ann)).hasValue("maths");
        assertThat(classroom().roomOf(bob)).hasValue("maths");
    }

    @Test
    default void who_has_a_name_resumes_under_no_other() {
        Student ann = classroom().seat("ann", "maths");

        assertThat(refusal(ann.resume("anna", roomOf(ann), 0))).hasValue(new Refusal(RESUME, ALREADY_REGISTERED));
        assertThat(refusal(classroom().connect("c-1").resume("no-rooms", roomOf(ann), 0)))
                .hasValue(new Refusal(RESUME, INVALID_NAME));
    }

    @Test
    default void a_connection_that_ended_resumes_nothing() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        Optional<ResumeToken> token = ann.token();
        ann.disconnect();

        assertThat(refusal(ann.resume("ann", roomOf(bob), 0, token))).hasValue(new Refusal(RESUME, UNAVAILABLE));

        assertThat(refusal(ann.say("boo"))).hasValue(new Refusal(DISPATCH, NOT_REGISTERED));
        assertThat(classroom().roomOf(ann)).isEmpty();
    }
}
