package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where this system differs from the lab's code: one person at a time. */
final class RoomRulesTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void creating_a_room_that_exists_joins_it_and_loses_and_announces_nothing() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ann.act("dispatch", "value", "first").await("client-message");
        ann.fence();
        ChatClient bob = people.registered("bob");

        bob.act("new-room", "value", room);

        assertThat(bob.await("multi-message").contents()).containsExactly("first");
        assertThat(bob.fence(room)).isEmpty();
        bob.act("dispatch", "value", "second");
        assertThat(ann.await("client-message").string("message")).isEqualTo("second");
        assertThat(ann.fence(room)).isEmpty();
    }

    @Test
    void joining_an_unknown_room_opens_and_announces_it() {
        String room = fresh("maths");
        ChatClient ann = people.registered("ann");
        ChatClient bob = people.registered("bob");

        ann.enter(room);

        bob.await("single-room", frame -> frame.string("message").equals(room));
        assertThat(people.registered("cat").enter(room).string("room")).isEqualTo(room);
    }

    @Test
    void entering_another_room_leaves_the_first() {
        String first = fresh("first");
        String second = fresh("second");
        ChatClient ann = people.in(first, "ann");
        ChatClient bob = people.in(first, "bob");

        ann.act("new-room", "value", second);
        ann.await("multi-message");

        bob.say("still here");

        assertThat(ann.fence()).noneMatch(frame -> frame.is("client-message"));
        bob.enter(second);
        ann.await("delete-room", frame -> frame.string("room").equals(first));
    }

    @Test
    void joining_the_room_one_is_in_brings_its_history_and_no_second_copy() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ann.act("dispatch", "value", "one").await("client-message");

        assertThat(ann.enter(room).contents()).containsExactly("one");

        ann.say("two");

        assertThat(ann.fence().stream().filter(frame -> frame.is("client-message")))
                .hasSize(1);
    }

    @Test
    void a_stranger_cannot_close_a_room_by_leaving_it() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.registered("bob");

        bob.act("leave-room", "value", "leave-room", "room", room, "name", ann.name());

        assertThat(bob.await("error").string("code")).isEqualTo("not-in-room");
        ann.say("still here");
        assertThat(ann.fence(room)).noneMatch(frame -> frame.is("delete-room"));
    }

    @Test
    void nobody_speaks_under_anothers_name_or_in_a_room_they_are_not_in() {
        String maths = fresh("maths");
        String art = fresh("art");
        ChatClient ann = people.in(maths, "ann");
        ChatClient bob = people.in(art, "bob");
        ChatClient cat = people.registered("cat");

        bob.act("dispatch", "value", "it was ann", "ref", "r-1", "room", maths, "name", ann.name())
                .await("ack");
        cat.act("dispatch", "value", "let me in", "room", maths, "name", ann.name());

        Frame message = bob.await("client-message");
        assertThat(List.of(message.string("user"), message.string("room"))).containsExactly(bob.name(), art);
        assertThat(cat.await("error").string("code")).isEqualTo("not-in-room");
        assertThat(ann.fence()).noneMatch(frame -> frame.is("client-message"));
    }

    @Test
    void a_name_is_one_connections_until_it_goes() {
        ChatClient ann = people.registered("ann");
        ChatClient impostor = people.connect(ann.name(), "/");

        impostor.act("register", "value", ann.name());
        assertThat(impostor.await("error").string("code")).isEqualTo("name-taken");
        ann.hangUp();

        assertThat(impostor.registerWhenFree().name()).isEqualTo(ann.name());
    }

    @Test
    void names_that_look_the_same_are_the_same() {
        String stem = fresh("Ren");
        people.connect(stem + "\u00e9e", "/").register();
        ChatClient impostor = people.stranger("impostor");

        impostor.act("register", "value", "  " + stem + "e\u0301e ");

        assertThat(impostor.await("error").string("code")).isEqualTo("name-taken");
    }

    @Test
    void one_dead_connection_costs_the_others_nothing() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.in(room, "bob");
        List<ChatClient> doomed = people.in(room, "doomed", 5);

        doomed.forEach(ChatClient::vanish);
        ann.say("anyone?");

        bob.await("client-message");
        assertThat(people.registered("cat").enter(room).contents()).containsExactly("anyone?");
    }
}
