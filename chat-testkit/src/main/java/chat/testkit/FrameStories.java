package chat.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Acknowledged;
import chat.core.domain.ServerEvent.History;
import chat.core.domain.ServerEvent.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody asks too much of what changes nothing, and so takes no other token: a hundred at once, twenty a second. */
interface FrameStories extends InClassroom {
    int BURST = 100;

    /** A classroom over {@code others}, with the doors of all the others. */
    Classroom classroomOver(Stores others);

    @Test
    default void who_floods_with_reading_is_told_to_wait_and_is_served_after_it() {
        Student ann = rested(classroom());

        List<Optional<ServerEvent>> replies = flood(() -> history(ann));

        assertThat(replies.subList(0, BURST))
                .allMatch(reply -> reply.filter(History.class::isInstance).isPresent());
        assertThat(replies.subList(BURST, replies.size())).containsOnly(tooMuch(Action.HISTORY, Optional.empty(), 50));
        classroom().clock().pass(Duration.ofMillis(50));
        assertThat(history(ann).orElseThrow()).isInstanceOf(History.class);
        assertThat(history(ann)).isEqualTo(tooMuch(Action.HISTORY, Optional.empty(), 50));
    }

    /** Where the functions of a cloud read on their own, this sees nothing: there the recorded calls tell. */
    @Test
    default void what_is_over_takes_no_step_in_a_store() {
        Steps steps = new Steps();
        Student ann = rested(classroomOver(steps.countedIn(stores())));
        flood(() -> history(ann));
        int before = steps.count();

        assertThat(Stream.generate(() -> history(ann)).limit(50)).hasSize(50);

        assertThat(steps.count()).isEqualTo(before);
    }

    @Test
    default void who_enters_its_own_room_again_and_again_is_told_to_wait() {
        Student ann = rested(classroom());

        List<Optional<ServerEvent>> replies = flood(() -> ann.join("maths"));

        assertThat(replies.subList(0, BURST))
                .allMatch(reply -> reply.filter(History.class::isInstance).isPresent());
        assertThat(replies.subList(BURST, replies.size()))
                .containsOnly(tooMuch(Action.JOIN_ROOM, Optional.empty(), 50));
        assertThat(classroom().roomOf(ann)).contains("maths");
    }

    @Test
    default void a_message_that_is_sent_again_takes_a_token_too() {
        Student ann = rested(classroom());

        List<Optional<ServerEvent>> replies = flood(() -> ann.say("hi", "r-1"));

        assertThat(replies.subList(0, BURST))
                .allMatch(reply -> reply.filter(Acknowledged.class::isInstance).isPresent());
        assertThat(replies.subList(BURST, replies.size()))
                .containsOnly(tooMuch(Action.DISPATCH, Optional.of(new Ref("r-1")), 50));
        assertThat(ann.heard()).containsExactly("hi");
    }

    @Test
    default void the_others_have_tokens_of_their_own() {
        Student bob = classroom().seat("bob", "maths");
        Student ann = rested(classroom());

        flood(() -> history(ann));

        assertThat(history(bob).orElseThrow()).isInstanceOf(History.class);
    }

    /** Ann, in a room, with all tokens that one can have. */
    private static Student rested(Classroom classroom) {
        Student ann = classroom.seat("ann", "maths");
        classroom.clock().pass(Duration.ofSeconds(10));
        return ann;
    }

    private static List<Optional<ServerEvent>> flood(Supplier<Optional<ServerEvent>> frame) {
        return Stream.generate(frame).limit(BURST + 10).toList();
    }

    private static Optional<ServerEvent> history(Student reader) {
        return reader.pageBack(OptionalLong.empty(), 1);
    }

    private static Optional<ServerEvent> tooMuch(Action action, Optional<Ref> ref, long millis) {
        return Optional.of(new Refused(
                Optional.of(action),
                ErrorCode.RATE_LIMITED,
                "Too much at once. Wait a moment, then send it again.",
                ref,
                Optional.of(Duration.ofMillis(millis))));
    }
}
