package chat.testkit;

import static chat.core.domain.Action.DISPATCH;
import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.NOT_REGISTERED;
import static chat.core.domain.ErrorCode.UNAUTHORIZED;
import static chat.core.domain.ErrorCode.UNAVAILABLE;
import static chat.testkit.InClassroom.acknowledged;
import static chat.testkit.InClassroom.posted;
import static chat.testkit.InClassroom.refusal;
import static chat.testkit.InClassroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Callback;
import chat.core.domain.Identity;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.News.UserNotification;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.SignedUp;
import chat.core.domain.ServerEvent.UserNotified;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.usecase.Connect.Admission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has a token is who the token says, and for as long as it says. */
interface IdentityStories extends InClassroom {
    Duration HOUR = Duration.ofHours(1);

    @Test
    default void the_name_is_the_tokens_whatever_the_frame_says() {
        Student ann = classroom().connect("c-1", identity("u-1", "Ann", "Lee"));

        assertThat(ann.register("Mallory")).hasValue(welcome("Ann Lee"));

        ann.join("maths");
        ann.say("hi");
        assertThat(posted(ann).getFirst().author()).isEqualTo(new UserName("Ann Lee"));
    }

    @Test
    default void registering_again_answers_the_same_name() {
        Student ann = classroom().connect("c-1", identity("u-1", "Ann", "Lee"));
        ann.register("x");

        assertThat(ann.register("y")).hasValue(welcome("Ann Lee"));
    }

    @Test
    default void a_user_may_connect_twice_under_its_name() {
        Student desk = signedIn("c-1", "u-1");
        Student phone = signedIn("c-2", "u-1");

        phone.say("from the phone");

        assertThat(desk.heard()).containsExactly("from the phone");
        assertThat(posted(desk).getFirst().author()).isEqualTo(new UserName("Ann Lee"));
    }

    @Test
    default void a_message_that_the_same_user_sends_again_elsewhere_is_told_once() {
        Student desk = signedIn("c-1", "u-1");
        Student phone = signedIn("c-2", "u-1");
        Message first = acknowledged(desk.say("hi", "r-1"));

        assertThat(acknowledged(phone.say("hi", "r-1"))).isEqualTo(first);

        assertThat(phone.heard()).containsExactly("hi");
    }

    @Test
    default void of_two_users_of_one_name_the_second_is_shown_by_its_id() {
        classroom().connect("c-1", identity("u-1", "Ann", "Lee")).register("x");

        Student second = classroom().connect("c-2", identity("u-2", "Ann", "Lee"));

        assertThat(second.register("x")).hasValue(welcome("u-2"));
    }

    @Test
    default void a_user_without_a_name_is_shown_by_its_id() {
        Student ann = classroom().connect("c-1", identity("u-1", "", ""));

        assertThat(ann.register("x")).hasValue(welcome("u-1"));
    }

    @Test
    default void where_even_the_id_is_somebodys_name_the_user_is_told() {
        classroom().connect("c-1", identity("u-1", "u-3", "")).register("x");
        classroom().connect("c-2", identity("u-2", "Ann", "Lee")).register("x");

        Student third = classroom().connect("c-3", identity("u-3", "Ann", "Lee"));

        assertThat(refusal(third.register("x"))).hasValue(new Refusal(REGISTER, NAME_TAKEN));
    }

    @Test
    default void nothing_is_done_for_an_identity_that_has_expired() {
        Student ann = signedIn("c-1", "u-1");
        Student bob = classroom().connect("c-2", identity("u-2", "Bob", "Ray"));
        classroom().clock().pass(HOUR.minusMillis(1));
        ann.say("in time");
        classroom().clock().pass(Duration.ofMillis(1));

        assertThat(refusal(ann.say("late"))).hasValue(new Refusal(DISPATCH, UNAUTHORIZED));
        assertThat(refusal(bob.register("x"))).hasValue(new Refusal(REGISTER, UNAUTHORIZED));

        assertThat(ann.heard()).containsExactly("in time");
        Student fresh = classroom().connect("c-3", identity("u-1", "Ann", "Lee"));
        fresh.register("x");
        assertThat(texts(fresh.join("maths"))).containsExactly("in time");
    }

    @Test
    default void nobody_speaks_to_everyone() {
        Student ann = classroom().connect("c-1", identity("u-1", "Ann", "Lee"));
        Student bob = classroom().connect("c-2", identity("u-2", "Bob", "Ray"));

        assertThat(refusal(ann.shout("hi all"))).hasValue(new Refusal(DISPATCH, NOT_REGISTERED));

        assertThat(bob.received()).isEmpty();
    }

    @Test
    default void a_notification_reaches_every_connection_of_its_user_and_nobody_else() {
        Student desk = classroom().connect("c-1", identity("u-1", "Ann", "Lee"));
        Student phone = classroom().connect("c-2", identity("u-1", "Ann", "Lee"));
        Student bob = classroom().connect("c-3", identity("u-2", "Bob", "Ray"));
        Optional<Callback> callback = Optional.of(new Callback("https://example.org/orders/7"));

        classroom().report(new UserNotification(new UserId("u-1"), new MessageText("shipped"), callback));

        ServerEvent told = new UserNotified(new MessageText("shipped"), callback);
        assertThat(desk.received()).containsExactly(told);
        assertThat(phone.received()).containsExactly(told);
        assertThat(bob.received()).isEmpty();
    }

    @Test
    default void a_notification_for_a_user_who_is_not_there_is_nobodys() {
        Student ann = classroom().connect("c-1", identity("u-1", "Ann", "Lee"));
        ann.disconnect();

        classroom().report(new UserNotification(new UserId("u-1"), new MessageText("shipped"), Optional.empty()));

        assertThat(ann.received()).isEmpty();
    }

    @Test
    default void the_sixth_connection_of_a_user_does_not_get_in() {
        List<Student> five = IntStream.range(0, Stores.FREE.connectionsPerUser())
                .mapToObj(number -> classroom().connect("c-" + number, identity("u-1", "Ann", "Lee")))
                .toList();
        Student sixth = classroom().connect("c-6", identity("u-1", "Ann", "Lee"));

        assertThat(sixth.open()).isEqualTo(Admission.CLOSED_BEFORE);
        assertThat(refusal(sixth.register("x"))).hasValue(new Refusal(REGISTER, UNAVAILABLE));

        five.getFirst().disconnect();
        assertThat(classroom().connect("c-7", identity("u-1", "Ann", "Lee")).register("x"))
                .hasValue(welcome("Ann Lee"));
    }

    private Student signedIn(String connection, String user) {
        Student student = classroom().connect(connection, identity(user, "Ann", "Lee"));
        student.register("x");
        student.join("maths");
        return student;
    }

    private Identity identity(String user, String first, String last) {
        return new Identity(
                new UserId(user),
                Optional.of(first),
                Optional.of(last),
                classroom().clock().instant().plus(HOUR));
    }

    private static SignedUp welcome(String name, String... rooms) {
        List<RoomName> there = Stream.of(rooms).map(RoomName::new).toList();
        return new SignedUp(there, false, Optional.of(new UserName(name)), Optional.empty());
    }
}
