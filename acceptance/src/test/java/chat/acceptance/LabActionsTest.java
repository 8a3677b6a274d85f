package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The actions of the Websocket-Lab, row by row. */
final class LabActionsTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void who_registers_gets_the_rooms() {
        String room = fresh("maths");
        people.in(room, "ann");
        ChatClient bob = people.stranger("bob");

        bob.act("register", "value", bob.name());

        assertThat(bob.await("signup").strings("rooms")).contains(room);
    }

    @Test
    void a_new_room_is_announced_to_every_connection_and_its_creator_is_in_it() {
        String room = fresh("maths");
        ChatClient ann = people.registered("ann");
        ChatClient bob = people.registered("bob");
        ChatClient stranger = people.stranger("stranger");

        ann.act("new-room", "value", room);

        for (ChatClient everyone : List.of(ann, bob, stranger)) {
            assertThat(everyone.await("single-room", about(room)).fields()).containsExactly("type", "message");
        }
        assertThat(ann.await("multi-message").contents()).isEmpty();
        ann.act("dispatch", "value", "hi");
        assertThat(ann.await("client-message").string("room")).isEqualTo(room);
    }

    @Test
    void who_joins_gets_what_was_said() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ann.act("dispatch", "value", "hi").await("client-message");

        Frame history = people.registered("bob").enter(room);

        assertThat(history.string("room")).isEqualTo(room);
        assertThat(history.flag("more")).isFalse();
        Frame entry = history.messages().toList().getFirst();
        assertThat(entry.string("user")).isEqualTo(ann.name());
        assertThat(entry.string("content")).isEqualTo("hi");
        assertThat(entry.number("seq")).isEqualTo(1);
        assertThat(entry.string("time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void a_message_reaches_every_member_its_author_too_and_nobody_else() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.in(room, "bob");
        ChatClient cat = people.in(fresh("art"), "cat");

        ann.say("hi there \uD83D\uDE00 <b>&amp;/");

        for (ChatClient member : List.of(ann, bob)) {
            Frame message = member.await("client-message");
            assertThat(message.string("user")).isEqualTo(ann.name());
            assertThat(message.string("message")).isEqualTo("hi there \uD83D\uDE00 <b>&amp;/");
        }
        assertThat(cat.fence()).noneMatch(frame -> frame.is("client-message"));
    }

    @Test
    void in_simple_mode_a_message_reaches_every_connection_and_is_kept_nowhere() {
        String text = fresh("hello");
        ChatClient ann = people.stranger("ann");
        ChatClient bob = people.in(fresh("maths"), "bob");
        ann.act("register", "value", "no-rooms").await("signup");

        ann.act("dispatch", "value", text, "name", "no-rooms");

        for (ChatClient everyone : List.of(ann, bob)) {
            Frame message = everyone.await(
                    "client-message", frame -> frame.string("message").equals(text));
            assertThat(message.text())
                    .isEqualTo("{\"type\":\"client-message\",\"user\":\"no-rooms\",\"message\":\"" + text + "\"}");
        }
    }

    @Test
    void a_registered_name_speaks_to_its_room_even_if_the_frame_says_simple_mode() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.registered("bob");

        ann.act("dispatch", "value", "only us", "ref", "r-1", "name", "no-rooms")
                .await("ack");

        assertThat(ann.await("client-message").string("user")).isEqualTo(ann.name());
        assertThat(bob.fence()).noneMatch(frame -> frame.is("client-message"));
    }

    @Test
    void the_last_one_out_closes_the_room_and_every_connection_hears_of_it() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.in(room, "bob");
        ChatClient stranger = people.stranger("stranger");

        ann.act("leave-room", "value", "leave-room");
        assertThat(ann.await("left").string("room")).isEqualTo(room);
        assertThat(stranger.fence(room)).isEmpty();
        bob.act("leave-room");

        for (ChatClient everyone : List.of(ann, bob, stranger)) {
            Frame closed =
                    everyone.await("delete-room", frame -> frame.string("room").equals(room));
            assertThat(closed.fields()).containsExactly("type", "room");
        }
    }

    @Test
    void who_disconnects_leaves_the_room() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.registered("bob");

        ann.hangUp();

        bob.await("delete-room", frame -> frame.string("room").equals(room));
        assertThat(people.connect(ann.name(), "/").register().name()).isEqualTo(ann.name());
    }

    @Test
    void an_echo_tells_a_connection_about_itself() {
        ChatClient ann = people.connect(fresh("ann"), "/production");
        String frame = "{ \"action\" : \"echo\", \"more\": [1, 2] }";

        Frame echo = ann.send(frame).await("echo");

        assertThat(echo.string("body")).isEqualTo(frame);
        assertThat(echo.string("routeKey")).isEqualTo("echo");
        assertThat(echo.string("stage")).isEqualTo("production");
        assertThat(echo.string("connectionId")).matches("[A-Za-z0-9_-]{15}=");
        assertThat(echo.number("connectedAt"))
                .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 60_000);
        assertThat(echo.string("sourceIp")).isNotEmpty();
    }

    @Test
    void what_matches_no_action_is_answered_with_the_actions_there_are() {
        ChatClient ann = people.stranger("ann");

        Frame error = ann.send("hello").await("error");

        assertThat(error.string("code")).isEqualTo("unknown-action");
        assertThat(error.strings("actions"))
                .containsExactly(
                        "register",
                        "resume",
                        "new-room",
                        "join-room",
                        "leave-room",
                        "dispatch",
                        "history",
                        "subscribe",
                        "unsubscribe",
                        "echo");
    }

    private static Predicate<Frame> about(String room) {
        return frame -> frame.string("message").equals(room);
    }
}
