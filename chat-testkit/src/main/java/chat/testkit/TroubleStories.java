package chat.testkit;

import static chat.testkit.InClassroom.closed;
import static chat.testkit.InClassroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.port.MessageGateway.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One connection's trouble is nobody else's. */
interface TroubleStories extends InClassroom {
    @ParameterizedTest
    @EnumSource(Reason.class)
    default void a_post_that_fails_costs_the_others_nothing(Reason reason) {
        Student ann = classroom().seat("ann", "maths");
        Student troubled = classroom().seat("bob", "maths");
        Student carl = classroom().seat("carl", "maths");
        classroom().gateway().fail(troubled.connection(), reason);

        ann.say("hi");

        assertThat(ann.heard()).containsExactly("hi");
        assertThat(carl.heard()).containsExactly("hi");
        assertThat(texts(carl.join("maths"))).containsExactly("hi");
        assertThat(troubled.heard()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "GONE")
    default void a_post_that_fails_for_a_while_throws_nobody_out(Reason reason) {
        Student ann = classroom().seat("ann", "maths");
        Student troubled = classroom().seat("bob", "maths");
        classroom().gateway().fail(troubled.connection(), reason);

        ann.say("hi");

        assertThat(classroom().roomOf(troubled)).hasValue("maths");
    }

    @Test
    default void a_connection_that_is_found_gone_leaves_as_if_it_had_disconnected() {
        Student ann = classroom().seat("ann", "maths");
        Student ghost = classroom().seat("bob", "maths");
        ghost.vanish();

        ann.say("hi");

        assertThat(classroom().roomOf(ghost)).isEmpty();
        assertThat(classroom().connect("c-1").register("bob")).hasValue(InClassroom.signedUp("maths"));
        assertThat(classroom().roomOf(ann)).hasValue("maths");
    }

    @Test
    default void the_room_of_a_connection_that_is_found_gone_is_closed_and_announced() {
        classroom().seat("bob", "music").vanish();
        Student ann = classroom().seat("ann", "maths");

        assertThat(ann.received()).contains(closed("music"));
        assertThat(classroom().rooms()).containsExactly("maths");
    }

    @Test
    default void creating_a_room_does_not_stumble_over_those_that_are_gone() {
        List<Student> ghosts = IntStream.range(0, 5)
                .mapToObj(number -> classroom().seat("ghost-" + number, "room-" + number))
                .toList();
        Student ann = classroom().connect("c-1");
        ann.register("ann");
        ann.news();
        ghosts.forEach(Student::vanish);

        ann.create("maths");

        assertThat(ann.news())
                .startsWith(InClassroom.opened("maths"))
                .contains(closed("room-0"), closed("room-1"), closed("room-2"), closed("room-3"), closed("room-4"))
                .hasSize(7);
        assertThat(classroom().rooms()).containsExactly("maths");
    }

    @Test
    default void a_whole_room_of_ghosts_is_cleared_by_one_announcement() {
        IntStream.range(0, 10)
                .forEach(number -> classroom().seat("ghost-" + number, "crypt").vanish());

        Student ann = classroom().seat("ann", "maths");

        assertThat(ann.received()).containsOnlyOnce(closed("crypt"));
        assertThat(classroom().rooms()).containsExactly("maths");
    }
}
