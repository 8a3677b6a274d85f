package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who lost its connection goes on by another one: with all that it missed, or a word that it is not all. */
final class ResumingTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "100, true", "101, false"})
    void what_was_missed_comes_whole_or_it_is_said(int missed, boolean recovered) {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        ChatClient ann = people.stranger("ann");
        String token = ann.act("register", "value", ann.name()).await("signup").string("resumeToken");
        String epoch = ann.enter(room).string("epoch");
        Frame last = bob.say("seen");
        ann.vanish();
        IntStream.range(0, missed).forEach(i -> bob.say("missed " + i));

        Frame resumed = resume(people.stranger("back"), ann.name(), room, epoch, last.number("seq"), token);

        assertThat(resumed.flag("recovered")).isEqualTo(recovered);
        assertThat(resumed.number("top")).isEqualTo(missed + 1);
        assertThat(resumed.messages().map(entry -> entry.number("seq")))
                .containsExactlyElementsOf(LongStream.rangeClosed(2, missed + 1)
                        .skip(recovered ? 0 : missed - 100L)
                        .boxed()
                        .toList());
        assertThat(resumed.has("more")).isEqualTo(!recovered);
    }

    @Test
    void a_connection_takes_the_place_of_one_that_the_server_thinks_is_there() {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        ChatClient ann = people.stranger("ann");
        String token = ann.act("register", "value", ann.name()).await("signup").string("resumeToken");
        String epoch = ann.enter(room).string("epoch");
        ChatClient back = people.stranger("back");

        Frame resumed = resume(back, ann.name(), room, epoch, 0, token);
        Frame signup = back.await("signup");

        assertThat(signup.string("resumeToken")).isEqualTo(token);
        assertThat(resumed.string("epoch")).isEqualTo(epoch);
        bob.say("welcome back");
        assertThat(back.await("client-message").string("message")).isEqualTo("welcome back");
        assertThat(ann.fence(room)).isEmpty();
        assertThat(ann.act("dispatch", "value", "still here").await("error").string("message"))
                .isEqualTo("Register a name first.");
        back.say("hello again");
        assertThat(bob.await("client-message", frame -> frame.string("message").equals("hello again"))
                        .string("user"))
                .isEqualTo(ann.name());
    }

    @Test
    void nobody_else_takes_a_place() {
        String room = fresh("maths");
        ChatClient ann = people.registered("ann");
        String epoch = ann.enter(room).string("epoch");
        ann.say("for members");
        ChatClient mallory = people.stranger("mallory");
        String other =
                mallory.act("register", "value", mallory.name()).await("signup").string("resumeToken");
        ChatClient stranger = people.stranger("stranger");

        for (String token : List.of(other, "A".repeat(43), ann.name())) {
            stranger.act("resume", "name", ann.name(), "room", room, "epoch", epoch, "seq", 0, "resumeToken", token);
            Frame error = stranger.await("error");
            assertThat(error.string("action")).isEqualTo("resume");
            assertThat(error.string("code")).isIn("name-taken", "missing-field");
            assertThat(error.text()).doesNotContain(token, "for members");
        }

        assertThat(stranger.fence()).isEmpty();
        assertThat(stranger.act("history").await("error").string("code")).isEqualTo("not-in-room");
        assertThat(ann.say("still mine").number("seq")).isEqualTo(2);
    }

    @Test
    void a_message_is_stored_once_if_it_is_sent_before_and_after() {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        ChatClient ann = people.stranger("ann");
        String token = ann.act("register", "value", ann.name()).await("signup").string("resumeToken");
        String epoch = ann.enter(room).string("epoch");
        String ref = fresh("ref");
        Frame first = ann.act("dispatch", "value", "once", "ref", ref).await("ack");
        ChatClient back = people.stranger("back");

        Frame resumed = resume(back, ann.name(), room, epoch, 0, token);
        Frame again = back.act("dispatch", "value", "once", "ref", ref).await("ack");

        assertThat(again.number("seq")).isEqualTo(first.number("seq"));
        assertThat(resumed.contents()).containsExactly("once");
        assertThat(bob.fence(room))
                .filteredOn(frame -> frame.is("client-message"))
                .hasSize(1);
    }

    private static Frame resume(ChatClient client, String name, String room, String epoch, long seq, String token) {
        client.act("resume", "name", name, "room", room, "epoch", epoch, "seq", seq, "resumeToken", token);
        return client.await("resumed");
    }
}
