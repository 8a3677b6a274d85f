package chat.testkit;

import static chat.testkit.InClassroom.acknowledged;
import static chat.testkit.InClassroom.opened;
import static chat.testkit.InClassroom.posted;
import static chat.testkit.InClassroom.resumed;
import static chat.testkit.InClassroom.roomOf;
import static chat.testkit.InClassroom.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Epoch;
import chat.core.domain.Message;
import chat.core.domain.Room;
import chat.core.domain.ServerEvent.Resumed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes back gets exactly what it missed, or the newest messages and a word that they are not all. */
interface ResumeStories extends InClassroom {
    @Test
    default void who_comes_back_gets_exactly_what_it_missed() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        List.of("one", "two").forEach(bob::say);
        Room room = posted(ann).getLast().room();
        ann.disconnect();
        List.of("three", "four").forEach(bob::say);
        Student back = classroom().connect("c-back");

        Resumed answer = resumed(back.resume("ann", room, 2));

        List<Message> missed = posted(bob).subList(2, 4);
        assertThat(answer).isEqualTo(new Resumed(room, true, missed, false, 4));
        assertThat(back.received()).containsExactly(signedUp("maths"), answer);
        assertThat(classroom().roomOf(back)).hasValue("maths");
        bob.say("five");
        assertThat(back.heard()).containsExactly("five");
    }

    @Test
    default void who_missed_nothing_gets_nothing() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        bob.say("one");
        Room room = roomOf(ann);
        ann.disconnect();

        assertThat(resumed(classroom().connect("c-1").resume("ann", room, 1)))
                .isEqualTo(new Resumed(room, true, List.of(), false, 1));
    }

    /** It may have had messages that nobody has any more. */
    @Test
    default void where_there_are_no_messages_nothing_is_said_to_be_all() {
        Student bob = classroom().seat("bob", "maths");

        assertThat(resumed(classroom().connect("c-1").resume("ann", roomOf(bob), 0)))
                .isEqualTo(new Resumed(roomOf(bob), false, List.of(), false, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, true, 100", "2, true, 99", "101, true, 0", "0, false, 100", "102, false, 100"})
    default void what_was_missed_comes_whole_or_it_is_said(long seq, boolean recovered, int told) {
        Student bob = classroom().seat("bob", "maths");
        IntStream.rangeClosed(1, 101).forEach(number -> bob.say("message " + number));

        Resumed answer = resumed(classroom().connect("c-1").resume("ann", roomOf(bob), seq));

        assertThat(answer.recovered()).isEqualTo(recovered);
        assertThat(answer.messages())
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(102 - told, 101).boxed().toList());
        assertThat(answer.more()).isEqualTo(!recovered);
        assertThat(answer.top()).isEqualTo(101);
    }

    @Test
    default void what_is_too_long_for_a_frame_is_not_told_in_parts() {
        Student bob = classroom().seat("bob", "maths");
        String tenKilobytes = "x".repeat(10_000);
        IntStream.rangeClosed(1, 5).forEach(number -> bob.say(number + tenKilobytes));

        Resumed threeMissed = resumed(classroom().connect("c-1").resume("ann", roomOf(bob), 2));
        Resumed fourMissed = resumed(classroom().connect("c-2").resume("carl", roomOf(bob), 1));

        assertThat(threeMissed.recovered()).isTrue();
        assertThat(fourMissed.recovered()).isFalse();
        assertThat(fourMissed.more()).isTrue();
        assertThat(fourMissed.messages()).isEqualTo(threeMissed.messages()).hasSize(3);
    }

    @Test
    default void a_room_that_was_opened_anew_is_told_from_its_beginning() {
        Student ann = classroom().seat("ann", "maths");
        ann.say("before");
        Room before = roomOf(ann);
        ann.disconnect();
        Student bob = classroom().seat("bob", "maths");
        bob.say("after");

        Resumed answer = resumed(classroom().connect("c-back").resume("ann", before, 1));

        assertThat(answer).isEqualTo(new Resumed(roomOf(bob), false, posted(bob), false, 1));
        assertThat(answer.room()).isNotEqualTo(before);
    }

    @Test
    default void a_room_that_is_gone_is_opened_and_everybody_hears_of_it() {
        Student ann = classroom().seat("ann", "maths");
        Room before = roomOf(ann);
        ann.disconnect();
        Student witness = classroom().connect("c-1");

        Resumed answer = resumed(classroom().connect("c-back").resume("ann", before, 0));

        assertThat(answer.recovered()).isFalse();
        assertThat(answer.messages()).isEmpty();
        assertThat(witness.received()).containsExactly(opened("maths"));
    }

    @Test
    default void what_nobody_can_know_recovers_nothing() {
        Student bob = classroom().seat("bob", "maths");
        bob.say("one");
        Room another = new Room(roomOf(bob).name(), new Epoch("another life"));

        Resumed answer = resumed(classroom().connect("c-1").resume("ann", another, 1));

        assertThat(answer).isEqualTo(new Resumed(roomOf(bob), false, posted(bob), false, 1));
    }

    @Test
    default void who_is_in_the_room_already_may_ask_as_well() {
        Student ann = classroom().seat("ann", "maths");
        ann.say("one");
        ann.say("two");

        Resumed answer = resumed(ann.resume("ann", roomOf(ann), 1));

        assertThat(answer).isEqualTo(new Resumed(roomOf(ann), true, posted(ann).subList(1, 2), false, 2));
    }

    @Test
    default void a_message_that_is_sent_again_after_a_resume_is_told_once() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        Message first = acknowledged(ann.say("hi", "r-1"));
        Student back = classroom().connect("c-back");
        back.resume("ann", first.room(), 0, ann.token());

        assertThat(acknowledged(back.say("hi", "r-1"))).isEqualTo(first);

        assertThat(bob.heard()).containsExactly("hi");
    }
}
