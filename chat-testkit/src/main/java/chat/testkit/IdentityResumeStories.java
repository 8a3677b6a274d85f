package chat.testkit;

import static chat.core.domain.Action.HISTORY;
import static chat.core.domain.Action.RESUME;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;
import static chat.core.domain.ErrorCode.UNAUTHORIZED;
import static chat.testkit.InClassroom.acknowledged;
import static chat.testkit.InClassroom.refusal;
import static chat.testkit.InClassroom.resumed;
import static chat.testkit.InClassroom.roomOf;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.Message;
import chat.core.domain.ResumeToken;
import chat.core.domain.Room;
import chat.core.domain.ServerEvent.Resumed;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a client knows of a room opens nothing: only who it is, and for as long as that holds. */
interface IdentityResumeStories extends InClassroom {
    @Test
    default void a_user_goes_on_by_another_connection_and_needs_no_token() {
        Student ann = signedIn("c-1", "u-1", "Ann");
        ann.join("maths");
        Message said = acknowledged(ann.say("hi", "r-1"));
        Student back = classroom().connect("c-2", identity("u-1", "Ann"));

        assertThat(resumed(back.resume("Ann", said.room(), 0)))
                .isEqualTo(new Resumed(said.room(), true, List.of(said), false, 1));

        assertThat(ann.token()).isEmpty();
        assertThat(back.token()).isEmpty();
        assertThat(classroom().roomOf(ann)).hasValue("maths");
        assertThat(acknowledged(back.say("hi", "r-1"))).isEqualTo(said);
    }

    @Test
    default void nobody_resumes_as_another_user() {
        Student ann = signedIn("c-1", "u-1", "Ann");
        ann.join("maths");
        ann.say("private");
        Room room = roomOf(ann);
        Student bob = classroom().connect("c-2", identity("u-2", "Bob"));
        Optional<ResumeToken> anything = Optional.of(ResumeToken.of(new byte[ResumeToken.BYTES]));

        assertThat(refusal(bob.resume("Ann", room, 0))).hasValue(new Refusal(RESUME, NAME_TAKEN));
        assertThat(refusal(bob.resume("Ann", room, 0, anything))).hasValue(new Refusal(RESUME, NAME_TAKEN));

        assertThat(refusal(bob.pageBack(OptionalLong.empty(), 1))).hasValue(new Refusal(HISTORY, NOT_IN_ROOM));
        assertThat(bob.received()).hasSize(3);
        ann.disconnect();
        assertThat(refusal(bob.resume("Ann", room, 0))).hasValue(new Refusal(RESUME, NAME_TAKEN));
        assertThat(classroom().rooms()).isEmpty();
    }

    @Test
    default void what_another_said_is_not_ones_own_to_say_again() {
        Student ann = signedIn("c-1", "u-1", "Ann");
        ann.join("maths");
        Message first = acknowledged(ann.say("hi", "r-1"));
        Student bob = classroom().connect("c-2", identity("u-2", "Bob"));
        bob.resume("Bob", first.room(), 1);

        Message again = acknowledged(bob.say("hi", "r-1"));

        assertThat(again.seq()).isEqualTo(2);
        assertThat(InClassroom.posted(ann).getLast().author()).isEqualTo(new UserName("Bob"));
    }

    @Test
    default void who_may_come_in_no_more_resumes_nothing() {
        Student ann = signedIn("c-1", "u-1", "Ann");
        ann.join("maths");
        Student bob = signedIn("c-2", "u-2", "Bob");
        bob.join("maths");
        Room room = roomOf(ann);
        Student back = classroom().connect("c-3", identity("u-1", "Ann"));
        classroom().clock().pass(Duration.ofHours(1));

        assertThat(refusal(back.resume("Ann", room, 0))).hasValue(new Refusal(RESUME, UNAUTHORIZED));
        assertThat(refusal(ann.resume("Ann", room, 0))).hasValue(new Refusal(RESUME, UNAUTHORIZED));

        assertThat(classroom().roomOf(back)).isEmpty();
        assertThat(back.received()).hasSize(1);
    }

    private Student signedIn(String connection, String user, String name) {
        Student student = classroom().connect(connection, identity(user, name));
        student.register(name);
        return student;
    }

    private Identity identity(String user, String name) {
        return new Identity(
                new UserId(user),
                Optional.of(name),
                Optional.empty(),
                classroom().clock().instant().plus(Duration.ofHours(1)));
    }
}
