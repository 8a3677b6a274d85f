package chat.acceptance;

import static chat.acceptance.People.fresh;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Where this system differs from the lab's code: many at once. */
final class RacingMembersTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @RepeatedTest(10)
    void two_leave_at_once_and_nobody_else_does() {
        String room = fresh("maths");
        List<ChatClient> members = people.in(room, "member", 5);

        Race.all(members.subList(0, 2), member -> member.act("leave-room"));

        members.subList(0, 2).forEach(member -> member.await("left"));
        assertThat(heardBy(members, "who is here?", members.getLast())).isEqualTo(names(members.subList(2, 5)));
    }

    @RepeatedTest(10)
    void the_last_two_leave_at_once_and_the_room_is_closed_once() {
        String room = fresh("maths");
        ChatClient watcher = people.registered("watcher");
        List<ChatClient> members = people.in(room, "member", 2);

        Race.all(members, member -> member.act("leave-room"));

        members.forEach(member -> member.await("left"));
        watcher.await("delete-room", frame -> frame.string("room").equals(room));
        assertThat(watcher.fence().stream()
                        .filter(frame ->
                                frame.is("delete-room") && frame.string("room").equals(room)))
                .isEmpty();
    }

    @Test
    void ten_of_thirty_drop_at_once_and_exactly_those_are_gone() {
        String room = fresh("maths");
        List<ChatClient> members = people.in(room, "member", 30);
        List<ChatClient> dropped = members.subList(10, 20);
        List<ChatClient> staying = Stream.concat(
                        members.stream().limit(10), members.stream().skip(20))
                .toList();

        Race.all(dropped, ChatClient::vanish);

        dropped.forEach(gone -> people.connect(gone.name(), "/").registerWhenFree());
        assertThat(heardBy(staying, "who is here?", staying.getFirst())).isEqualTo(names(staying));
        Race.all(staying, member -> member.act("leave-room").await("left"));
        staying.getFirst().await("delete-room", frame -> frame.string("room").equals(room));
    }

    @RepeatedTest(10)
    void of_eight_that_want_one_name_one_gets_it() {
        String name = fresh("ann");
        List<ChatClient> wanting =
                IntStream.range(0, 8).mapToObj(i -> people.stranger("x")).toList();

        Race.all(wanting, client -> client.act("register", "value", name));

        List<String> answers = wanting.stream()
                .map(client -> client.awaitAny("signup", "error"))
                .map(frame -> frame.is("signup") ? "signup" : frame.string("code"))
                .sorted()
                .toList();
        assertThat(answers).hasSize(8).containsOnlyOnce("signup").contains("name-taken");
    }

    @RepeatedTest(5)
    void eight_open_one_room_at_once_and_it_is_announced_once() {
        String room = fresh("maths");
        ChatClient watcher = people.registered("watcher");
        List<ChatClient> members =
                IntStream.range(0, 8).mapToObj(i -> people.registered("m")).toList();

        Race.all(members, member -> member.act("new-room", "value", room).await("multi-message"));

        assertThat(watcher.fence(room)).hasSize(1);
        assertThat(heardBy(members, "all here?", members.getFirst())).isEqualTo(names(members));
    }

    @Test
    void sixteen_send_at_once_and_everyone_sees_one_order() {
        String room = fresh("maths");
        List<ChatClient> members = people.in(room, "member", 16);

        Race.all(members, member -> IntStream.range(0, 25).forEach(i -> member.say("m" + i)));

        List<List<String>> seen = new ArrayList<>();
        for (ChatClient member : members) {
            List<Frame> messages = Stream.generate(() -> member.await("client-message"))
                    .limit(400)
                    .toList();
            assertThat(messages)
                    .extracting(frame -> frame.number("seq"))
                    .isEqualTo(IntStream.rangeClosed(1, 400)
                            .mapToObj(Long::valueOf)
                            .toList());
            seen.add(messages.stream()
                    .map(frame -> frame.string("user") + frame.string("message"))
                    .toList());
        }
        assertThat(seen).containsOnly(seen.getFirst());
        List<String> kept = people.registered("late")
                .enter(room)
                .messages()
                .map(entry -> entry.string("user") + entry.string("content"))
                .toList();
        assertThat(seen.getFirst()).endsWith(kept.toArray(String[]::new));
    }

    @RepeatedTest(10)
    void a_message_that_races_its_authors_leaving_is_sent_and_kept_or_refused() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient bob = people.in(room, "bob");

        ann.act("dispatch", "value", "bye", "ref", "r-1").act("leave-room").await("left");
        bob.act("leave-room").await("left");

        bob.await("delete-room", frame -> frame.string("room").equals(room));
        Frame again = people.registered("cat").enter(room);
        assertThat(again.contents()).isEmpty();
        assertThat(again.number("seq")).isEqualTo(-1);
    }

    @RepeatedTest(5)
    void a_message_that_races_its_authors_hanging_up_never_brings_the_room_back() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        ChatClient watcher = people.registered("watcher");

        IntStream.range(0, 30).forEach(i -> ann.act("dispatch", "value", "bye"));
        ann.vanish();

        watcher.await("delete-room", frame -> frame.string("room").equals(room));
        assertThat(watcher.fence(room)).isEmpty();
        assertThat(people.registered("bob").enter(room).contents()).isEmpty();
    }

    /** Has {@code speaker} say {@code text} and answers which of {@code clients} hear it. */
    private static Set<String> heardBy(List<ChatClient> clients, String text, ChatClient speaker) {
        speaker.say(text);
        return clients.stream()
                .filter(client -> client.fence().stream()
                        .anyMatch(frame -> frame.string("message").equals(text)))
                .map(ChatClient::name)
                .collect(toSet());
    }

    private static Set<String> names(List<ChatClient> clients) {
        return clients.stream().map(ChatClient::name).collect(toSet());
    }
}
