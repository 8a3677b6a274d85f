package chat.testkit;

import static chat.testkit.InClassroom.closed;
import static chat.testkit.InClassroom.left;
import static chat.testkit.InClassroom.opened;
import static chat.testkit.InClassroom.page;
import static chat.testkit.InClassroom.posted;
import static chat.testkit.InClassroom.signedUp;
import static chat.testkit.InClassroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.ServerEvent.Echoed;
import chat.core.domain.ServerEvent.Posted;
import chat.core.domain.UserName;
import org.junit.jupiter.api.Test;

/** What the Websocket-Lab's own client does, row by row. */
interface LabStories extends InClassroom {
    @Test
    default void who_registers_is_told_which_rooms_there_are() {
        assertThat(classroom().connect("c-0").register("early")).hasValue(signedUp());
        classroom().seat("ann", "b");
        classroom().seat("bob", "a");
        Student carl = classroom().connect("c-1");
        Student other = classroom().connect("c-2");

        assertThat(carl.register("carl")).hasValue(signedUp("a", "b"));

        assertThat(carl.received()).containsExactly(signedUp("a", "b"));
        assertThat(other.received()).isEmpty();
    }

    @Test
    default void a_new_room_is_announced_to_every_connection() {
        Student ann = classroom().connect("c-1");
        Student registered = classroom().seat("bob", "music");
        Student nameless = classroom().connect("c-2");
        ann.register("ann");
        ann.news();
        registered.news();

        ann.create("maths");

        assertThat(ann.news()).startsWith(opened("maths")).hasSize(2);
        assertThat(registered.news()).containsExactly(opened("maths"));
        assertThat(nameless.news()).containsExactly(opened("maths"));
        assertThat(classroom().rooms()).containsExactly("maths", "music");
    }

    @Test
    default void who_creates_a_room_is_in_it() {
        Student ann = classroom().connect("c-1");
        ann.register("ann");

        assertThat(texts(ann.create("maths"))).isEmpty();

        assertThat(classroom().roomOf(ann)).hasValue("maths");
    }

    @Test
    default void who_joins_a_room_gets_its_history() {
        classroom().seat("ann", "maths").say("hi");
        Student bob = classroom().connect("c-1");
        bob.register("bob");

        assertThat(texts(bob.join("maths"))).containsExactly("hi");

        assertThat(page(bob.join("maths")).messages().getFirst().author()).isEqualTo(new UserName("ann"));
    }

    @Test
    default void the_history_of_a_new_room_is_empty() {
        Student ann = classroom().connect("c-1");
        ann.register("ann");

        assertThat(page(ann.join("maths")).messages()).isEmpty();
        assertThat(page(ann.join("maths")).more()).isFalse();
    }

    @Test
    default void a_message_goes_to_every_member_and_its_author_and_to_nobody_else() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        Student elsewhere = classroom().seat("carl", "music");
        Student nameless = classroom().connect("c-1");
        bob.news();

        assertThat(ann.say("hi")).isEmpty();

        Message message = posted(ann).getFirst();
        assertThat(message.author()).isEqualTo(new UserName("ann"));
        assertThat(message.text()).isEqualTo(new MessageText("hi"));
        assertThat(message.time()).isEqualTo(Classroom.MORNING);
        assertThat(bob.news()).containsExactly(new Posted(message));
        assertThat(elsewhere.heard()).isEmpty();
        assertThat(nameless.heard()).isEmpty();
    }

    @Test
    default void leaving_a_room_that_others_are_in_is_told_to_the_caller_alone() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        ann.news();
        bob.news();

        assertThat(ann.leave()).hasValue(left("maths"));

        assertThat(ann.news()).containsExactly(left("maths"));
        assertThat(bob.news()).isEmpty();
        assertThat(classroom().roomOf(ann)).isEmpty();
    }

    @Test
    default void the_last_member_that_leaves_closes_the_room_for_every_connection() {
        Student ann = classroom().seat("ann", "maths");
        Student nameless = classroom().connect("c-1");
        ann.news();

        ann.leave();

        assertThat(ann.news()).containsExactly(closed("maths"), left("maths"));
        assertThat(nameless.news()).containsExactly(closed("maths"));
        assertThat(classroom().rooms()).isEmpty();
    }

    @Test
    default void the_last_member_that_disconnects_closes_the_room_for_every_connection() {
        Student ann = classroom().seat("ann", "maths");
        Student nameless = classroom().connect("c-1");

        ann.disconnect();

        assertThat(nameless.news()).containsExactly(closed("maths"));
        assertThat(classroom().rooms()).isEmpty();
    }

    @Test
    default void a_member_that_disconnects_leaves_the_others_in_peace() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        bob.news();

        ann.disconnect();

        assertThat(bob.news()).isEmpty();
        assertThat(classroom().roomOf(bob)).hasValue("maths");
    }

    @Test
    default void an_echo_tells_a_connection_what_is_known_of_it() {
        Student ann = classroom().connect("c-1");
        String frame = "{\"action\":\"echo\"}";

        assertThat(ann.ask(new Command.Echo(frame)))
                .hasValue(new Echoed(new Caller(ann.connection(), "", Classroom.MORNING, "127.0.0.1"), frame));
    }
}
