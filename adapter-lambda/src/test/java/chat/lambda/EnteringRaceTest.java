package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.testkit.Race;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The races around coming in, and those of a step that comes too late. */
final class EnteringRaceTest {
    private static final List<String> ALL = List.of("ann", "bob");

    private final Racers racers = new Racers("ann", "bob");

    @AfterEach
    void close() {
        racers.close();
    }

    @Test
    void who_joins_while_the_last_one_leaves_is_in_a_room_that_is_open() {
        for (int round = 0; round < Racers.rounds(15); round++) {
            String room = "room-" + round;
            racers.ask("ann", "join-room", room);

            Race.between(() -> racers.ask("ann", "leave-room", ""), () -> racers.ask("bob", "join-room", room));

            assertThat(racers.hearersOf("bob", ALL)).containsExactly("bob");
            assertThat(racers.rooms()).contains("\"" + room + "\"");
            racers.ask("bob", "leave-room", "");
            assertThat(racers.rooms()).doesNotContain("\"" + room + "\"");
            List<String> news = racers.newsOf(room);
            assertThat(news)
                    .isIn(
                            List.of("delete-room", "single-room"),
                            List.of("delete-room", "delete-room", "single-room", "single-room"));
        }
    }

    @Test
    void a_room_that_two_create_at_once_is_announced_once_and_holds_both() {
        for (int round = 0; round < Racers.rounds(15); round++) {
            String room = "room-" + round;

            List<String> answers = Race.of(2, racer -> racers.ask(ALL.get(racer), "new-room", room));

            assertThat(answers).allMatch(frame -> frame.startsWith("{\"type\":\"multi-message\",\"messages\":[],"));
            assertThat(racers.newsOf(room)).containsExactly("single-room");
            assertThat(racers.hearersOf("ann", ALL)).containsExactly("ann", "bob");
        }
    }

    @Test
    void a_name_that_two_ask_for_at_once_goes_to_one() {
        for (int round = 0; round < Racers.rounds(25); round++) {
            List<String> connections = Racers.several("round-" + round, 2);
            String name = "name-" + round;
            connections.forEach(racers.cloud()::connect);

            List<String> answers = Race.of(2, racer -> racers.ask(connections.get(racer), "register", name));

            assertThat(answers)
                    .anySatisfy(frame -> assertThat(frame).startsWith("{\"type\":\"signup\""))
                    .anySatisfy(frame -> assertThat(frame).contains("\"code\":\"name-taken\""));
        }
    }

    @Test
    void who_registers_beside_or_after_its_disconnect_leaves_the_name_free() {
        for (int round = 0; round < Racers.rounds(25); round++) {
            String late = "late-" + round;
            racers.cloud().connect(late);

            beside(late, "register", late);

            assertThat(racers.ask(late, "register", late)).contains("\"code\":\"unavailable\"");
            assertGone(late);
            String next = "next-" + round;
            racers.cloud().connect(next);
            assertThat(racers.ask(next, "register", late)).startsWith("{\"type\":\"signup\"");
        }
    }

    @Test
    void who_leaves_beside_or_after_its_disconnect_closes_the_room_once() {
        for (int round = 0; round < Racers.rounds(15); round++) {
            String late = "late-" + round;
            String room = "room-" + round;
            racers.come(late);
            racers.ask(late, "join-room", room);

            beside(late, "leave-room", "");

            assertThat(racers.ask(late, "leave-room", "")).contains("\"code\":\"unavailable\"");
            assertGone(late);
            assertThat(racers.newsOf(room)).containsExactly("delete-room", "single-room");
        }
    }

    @Test
    void who_joins_beside_or_after_its_disconnect_leaves_no_room_behind() {
        for (int round = 0; round < Racers.rounds(15); round++) {
            String late = "late-" + round;
            String room = "room-" + round;
            racers.come(late);

            beside(late, "join-room", room);

            assertThat(racers.ask(late, "join-room", room)).contains("\"code\":\"unavailable\"");
            assertGone(late);
            assertThat(racers.rooms()).doesNotContain("\"" + room + "\"");
            assertThat(racers.newsOf(room)).isIn(List.of(), List.of("delete-room", "single-room"));
        }
    }

    private void beside(String connection, String action, String value) {
        Race.between(
                () -> {
                    racers.cloud().disconnect(connection);
                    return "gone";
                },
                () -> racers.ask(connection, action, value));
    }

    private void assertGone(String connection) {
        assertThat(racers.cloud().tables().connection(connection)).containsOnlyKeys("ID", "closed", "ttl");
    }
}
