package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.testkit.Race;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The race that the lab's own code loses 98 times of 100. */
final class LeavingRaceTest {
    /** More of them by {@code -Drace.rounds=1000}. */
    private static final int ROUNDS = Integer.getInteger("race.rounds", 100);

    private final Cloud cloud = new Cloud(Tables.full());

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void of_two_that_leave_at_once_both_are_out_and_the_room_is_closed_once() {
        List<String> racers = List.of("ann", "bob");
        cloud.connect("onlooker");
        racers.forEach(cloud::connect);
        racers.forEach(racer -> cloud.ask(racer, "register", racer));

        for (int round = 0; round < ROUNDS; round++) {
            String room = "room-" + round;
            racers.forEach(racer -> cloud.ask(racer, "join-room", room));
            Optional<String> left = Optional.of("{\"type\":\"left\",\"room\":\"" + room + "\"}");
            assertThat(Race.of(2, racer -> cloud.ask(racers.get(racer), "leave-room", "")))
                    .containsExactly(left, left);
        }

        assertThat(cloud.standIn().received("onlooker")).hasSize(2 * ROUNDS).doesNotHaveDuplicates();
    }
}
