package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.testkit.Race;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The races around leaving that the lab's own code loses: the first of them 98 times of 100. */
final class LeavingRaceTest {
    private static final List<String> ALL = List.of("ann", "bob", "carl");

    private final Racers racers = new Racers("ann", "bob", "carl");

    @AfterEach
    void close() {
        racers.close();
    }

    @Test
    void of_two_that_leave_at_once_both_are_out_and_nobody_else() {
        for (int round = 0; round < Racers.rounds(15); round++) {
            String room = "room-" + round;
            ALL.forEach(user -> racers.ask(user, "join-room", room));

            List<String> answers = Race.of(2, racer -> racers.ask(ALL.get(racer), "leave-room", ""));

            assertThat(answers).containsOnly("{\"type\":\"left\",\"room\":\"" + room + "\"}");
            assertThat(racers.hearersOf("carl", ALL)).containsExactly("carl");
            assertThat(racers.newsOf(room)).containsExactly("single-room");
        }
    }

    @Test
    void the_last_two_that_leave_at_once_close_the_room_and_it_is_announced_once() {
        for (int round = 0; round < Racers.rounds(15); round++) {
            String room = "room-" + round;
            ALL.subList(0, 2).forEach(user -> racers.ask(user, "join-room", room));

            List<String> answers = Race.of(2, racer -> racers.ask(ALL.get(racer), "leave-room", ""));

            assertThat(answers).containsOnly("{\"type\":\"left\",\"room\":\"" + room + "\"}");
            assertThat(racers.newsOf(room)).containsExactly("delete-room", "single-room");
            assertThat(racers.rooms()).doesNotContain(room);
        }
    }

    @Test
    void ten_of_thirty_that_drop_at_once_leave_and_nobody_else() {
        List<String> users = new ArrayList<>(Racers.several("first", 20));
        users.forEach(this::comeIn);
        for (int round = 0; round < Racers.rounds(2); round++) {
            List<String> dropping = Racers.several("round-" + round, 10);
            dropping.forEach(this::comeIn);
            users.addAll(dropping);

            Race.of(10, racer -> {
                racers.cloud().disconnect(dropping.get(racer));
                return "gone";
            });

            users.removeAll(dropping);
            assertThat(racers.hearersOf("first-0", users)).containsExactlyInAnyOrderElementsOf(users);
            assertThat(dropping)
                    .allSatisfy(user ->
                            assertThat(racers.cloud().standIn().attempts(user)).isZero());
        }
    }

    @Test
    void a_message_while_its_only_reader_leaves_is_stored_or_refused_and_brings_no_room_back() {
        for (int round = 0; round < Racers.rounds(15); round++) {
            String room = "room-" + round;
            String text = "text-" + round;
            racers.ask("ann", "join-room", room);

            String said = Race.of(
                            2, racer -> racer == 0 ? racers.say("ann", text) : racers.ask("ann", "leave-room", ""))
                    .getFirst();

            boolean heard = racers.cloud().standIn().received("ann").stream().anyMatch(frame -> frame.contains(text));
            assertThat(said).contains(heard ? "\"type\":\"ack\"" : "\"code\":\"not-in-room\"");
            assertThat(racers.newsOf(room)).containsExactly("delete-room", "single-room");
            assertThat(racers.rooms()).doesNotContain(room);
            assertThat(racers.ask("bob", "join-room", room)).startsWith("{\"type\":\"multi-message\",\"messages\":[],");
        }
    }

    private void comeIn(String user) {
        racers.come(user);
        racers.ask(user, "join-room", "maths");
    }
}
