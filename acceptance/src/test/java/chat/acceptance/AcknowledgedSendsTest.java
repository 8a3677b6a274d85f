package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A message with a ref is stored once, however often it is sent, and its author knows. */
final class AcknowledgedSendsTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void the_author_is_told_where_the_message_stands() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        people.in(room, "bob").say("first");

        Frame ack = ann.act("dispatch", "value", "hi", "ref", "A-z.0_9:").await("ack");

        Frame message =
                ann.await("client-message", frame -> frame.string("message").equals("hi"));
        assertThat(ack.fields()).containsExactly("type", "ref", "room", "epoch", "seq", "time");
        assertThat(ack.string("ref")).isEqualTo("A-z.0_9:");
        assertThat(ack.number("seq")).isEqualTo(2).isEqualTo(message.number("seq"));
        assertThat(ack.string("room")).isEqualTo(room);
        assertThat(List.of(ack.string("epoch"), ack.string("time")))
                .containsExactly(message.string("epoch"), message.string("time"));
    }

    @Test
    void a_message_sent_again_is_acknowledged_again_and_stored_once() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.in(room, "bob");
        Frame first = ann.act("dispatch", "value", "hi", "ref", "r-1").await("ack");
        bob.say("in between");

        Frame again = ann.act("dispatch", "value", "hi", "ref", "r-1").await("ack");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(bob.enter(room).contents()).containsExactly("hi", "in between");
        assertThat(bob.fence().stream().filter(frame -> frame.is("client-message")))
                .hasSize(2);
    }

    @Test
    void a_ref_for_another_text_is_refused() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ann.act("dispatch", "value", "hi", "ref", "r-1").await("ack");

        Frame error = ann.act("dispatch", "value", "ho", "ref", "r-1").await("error");

        assertThat(error.string("code")).isEqualTo("ref-reused");
        assertThat(error.string("ref")).isEqualTo("r-1");
        assertThat(ann.enter(room).contents()).containsExactly("hi");
    }

    @Test
    void a_ref_holds_across_connections_of_the_same_user() {
        String room = fresh("maths");
        people.in(room, "keeper");
        ChatClient ann = people.in(room, "ann");
        Frame first = ann.act("dispatch", "value", "hi", "ref", "r-1").await("ack");
        ann.vanish();
        ChatClient back = people.connect(ann.name(), "/").registerWhenFree();
        back.enter(room);

        Frame again = back.act("dispatch", "value", "hi", "ref", "r-1").await("ack");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(back.enter(room).contents()).containsExactly("hi");
    }

    @Test
    void a_ref_belongs_to_one_user_and_one_life_of_one_room() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.in(room, "bob");
        Frame anns = ann.act("dispatch", "value", "hi", "ref", "r-1").await("ack");

        Frame bobs = bob.act("dispatch", "value", "ho", "ref", "r-1").await("ack");
        bob.act("leave-room").await("left");
        ann.act("leave-room").await("left");
        ann.enter(room);
        Frame later = ann.act("dispatch", "value", "a new life", "ref", "r-1").await("ack");

        assertThat(List.of(anns.number("seq"), bobs.number("seq"), later.number("seq")))
                .containsExactly(1L, 2L, 1L);
        assertThat(later.string("epoch")).isNotEqualTo(anns.string("epoch"));
    }

    @Test
    void of_one_ref_sent_many_times_at_once_one_message_is_stored() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.in(room, "bob");

        IntStream.range(0, 20).forEach(i -> ann.act("dispatch", "value", "hi", "ref", "r-1"));

        assertThat(IntStream.range(0, 20).mapToLong(i -> ann.await("ack").number("seq")))
                .containsOnly(1L);
        assertThat(bob.fence().stream().filter(frame -> frame.is("client-message")))
                .hasSize(1);
        assertThat(bob.enter(room).contents()).containsExactly("hi");
    }

    @Test
    void in_simple_mode_a_ref_is_acknowledged_too() {
        ChatClient ann = people.stranger("ann");

        Frame ack = ann.act("dispatch", "value", "hi", "name", "no-rooms", "ref", "r-1")
                .await("ack");

        assertThat(ack.fields()).containsExactly("type", "ref", "time");
    }
}
