package chat.testkit;

import static chat.testkit.InClassroom.opened;
import static chat.testkit.InClassroom.posted;
import static chat.testkit.InClassroom.resumed;
import static chat.testkit.InClassroom.roomOf;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.Message;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.PostedToEveryone;
import chat.core.domain.ServerEvent.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Somebody takes too much, and the others notice nothing of it. */
interface FloodStories extends InClassroom {
    @Test
    default void who_floods_a_room_is_told_to_wait_and_the_others_hear_a_burst() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");

        List<Optional<ServerEvent>> replies = IntStream.range(0, 30)
                .mapToObj(number -> ann.say("no. " + number))
                .toList();

        assertThat(replies.subList(0, 20)).containsOnly(Optional.empty());
        assertThat(replies.subList(20, 30)).containsOnly(tooFast(Action.DISPATCH, Optional.empty(), 100));
        assertThat(bob.heard()).hasSize(20).endsWith("no. 19");
        assertThat(ann.heard()).hasSize(20);
    }

    @Test
    default void after_a_moment_it_may_go_on_and_no_number_is_missing() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        IntStream.range(0, 30).forEach(number -> ann.say("no. " + number));

        classroom().clock().pass(Duration.ofMillis(100));
        ann.say("and on");
        ann.say("too soon");

        assertThat(bob.heard()).hasSize(21).endsWith("and on");
        assertThat(posted(bob))
                .extracting(Message::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    default void a_full_room_lets_in_who_takes_the_place_of_a_lost_connection() {
        Student ann = classroom().seat("ann", "maths");
        classroom().seat("bob", "maths");
        classroom().seat("carl", "maths");
        Student back = classroom().connect("c-back");

        assertThat(resumed(back.resume("ann", roomOf(ann), 0, ann.token())).room())
                .isEqualTo(roomOf(back));

        assertThat(classroom().roomOf(back)).hasValue("maths");
        assertThat(classroom().roomOf(ann)).isEmpty();
    }

    @Test
    default void the_others_go_on_while_one_floods() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        IntStream.range(0, 30).forEach(number -> ann.say("no. " + number));

        classroom().clock().pass(Duration.ofMillis(50));
        assertThat(ann.say("me again")).isEqualTo(tooFast(Action.DISPATCH, Optional.empty(), 50));
        assertThat(bob.say("hello")).isEmpty();

        assertThat(ann.heard()).endsWith("hello");
    }

    @Test
    default void a_message_that_has_to_wait_is_named_by_its_ref() {
        Student ann = classroom().seat("ann", "maths");
        IntStream.range(0, 20).forEach(number -> ann.say("no. " + number));

        assertThat(ann.say("late", "r-1")).isEqualTo(tooFast(Action.DISPATCH, Optional.of(new Ref("r-1")), 100));
        classroom().clock().pass(Duration.ofMillis(100));
        assertThat(InClassroom.acknowledged(ann.say("late", "r-1")).seq()).isEqualTo(21);
    }

    @Test
    default void who_changes_rooms_too_often_is_told_to_wait_where_it_is() {
        Student ann = classroom().connect("c-1");
        ann.register("ann");
        Student bob = classroom().connect("c-2");
        IntStream.range(0, 10).forEach(number -> ann.join("room " + number));
        bob.news();

        assertThat(ann.join("maths")).isEqualTo(tooFast(Action.JOIN_ROOM, Optional.empty(), 1_000));
        assertThat(ann.create("music")).isEqualTo(tooFast(Action.NEW_ROOM, Optional.empty(), 1_000));
        assertThat(classroom().roomOf(ann)).contains("room 9");
        assertThat(bob.news()).isEmpty();

        classroom().clock().pass(Duration.ofSeconds(1));
        ann.join("maths");
        assertThat(bob.news()).contains(opened("maths"));
    }

    @Test
    default void a_full_room_sends_the_next_one_elsewhere() {
        List.of("ann", "bob", "carl").forEach(name -> classroom().seat(name, "maths"));
        Student dan = classroom().seat("dan", "music");

        Optional<ServerEvent> reply = dan.join("maths");

        assertThat(reply)
                .contains(new Refused(
                        Optional.of(Action.JOIN_ROOM),
                        ErrorCode.ROOM_FULL,
                        "This room is full. Join another one, or try again later.",
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(10))));
        assertThat(classroom().roomOf(dan)).contains("music");
    }

    @Test
    default void who_shouts_too_much_is_told_to_wait() {
        Student ann = classroom().connect("c-1");
        Student bob = classroom().connect("c-2");

        List<Optional<ServerEvent>> replies =
                IntStream.range(0, 22).mapToObj(number -> ann.shout("hi all")).toList();

        assertThat(replies.subList(20, 22)).containsOnly(tooFast(Action.DISPATCH, Optional.empty(), 100));
        assertThat(bob.received())
                .filteredOn(PostedToEveryone.class::isInstance)
                .hasSize(20);
    }

    /** A refusal that says how long to wait. */
    private static Optional<ServerEvent> tooFast(Action action, Optional<Ref> ref, long millis) {
        String sentence = action == Action.DISPATCH
                ? "Too many messages at once. Wait a moment, then send it again."
                : "You change rooms too often. Wait a moment, then try again.";
        return Optional.of(new Refused(
                Optional.of(action), ErrorCode.RATE_LIMITED, sentence, ref, Optional.of(Duration.ofMillis(millis))));
    }
}
