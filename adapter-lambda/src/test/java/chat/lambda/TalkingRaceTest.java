package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.testkit.Race;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The races around messages. */
final class TalkingRaceTest {
    private static final List<String> ALL = List.of("ann", "bob", "carl");

    private final Racers racers = new Racers("ann", "bob", "carl");

    @AfterEach
    void close() {
        racers.close();
    }

    @Test
    void two_that_send_at_once_are_read_in_one_order_by_all_and_by_the_history() {
        int rounds = Racers.rounds(25);
        ALL.forEach(user -> racers.ask(user, "join-room", "maths"));

        for (int round = 0; round < rounds; round++) {
            String text = "-in-round-" + round;
            List<String> acks = Race.of(2, racer -> racers.say(ALL.get(racer), ALL.get(racer) + text));

            assertThat(Racers.seqsIn(acks)).containsExactlyInAnyOrder(2L * round + 1, 2L * round + 2);
            String history = racers.cloud()
                    .send("carl", "history", "{\"action\":\"history\",\"limit\":2}")
                    .orElseThrow();
            assertThat(Racers.seqsIn(List.of(history))).containsExactly(2L * round + 1, 2L * round + 2);
            assertThat(history.indexOf("ann" + text) < history.indexOf("bob" + text))
                    .isEqualTo(seqOf(acks.get(0)) < seqOf(acks.get(1)));
        }

        Set<String> heard = messagesTo("ann");
        assertThat(Racers.seqsIn(List.copyOf(heard)))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 2L * rounds).boxed().toList());
        assertThat(ALL).allSatisfy(user -> assertThat(messagesTo(user)).isEqualTo(heard));
    }

    @Test
    void who_is_found_gone_by_two_while_a_third_comes_is_out_and_nobody_else() {
        ALL.subList(0, 2).forEach(user -> racers.ask(user, "join-room", "maths"));
        for (int round = 0; round < Racers.rounds(10); round++) {
            String gone = "gone-" + round;
            String text = "text-" + round;
            racers.comeAndVanish(gone, "maths");

            Race.of(
                    3,
                    racer -> racer == 2
                            ? racers.ask("carl", "join-room", "maths")
                            : racers.say(ALL.get(racer), ALL.get(racer) + text));

            assertThat(racers.hearersOf("ann", ALL)).containsExactlyElementsOf(ALL);
            assertThat(racers.cloud().tables().connection(gone)).containsOnlyKeys("ID", "closed", "ttl");
            int attempts = racers.cloud().standIn().attempts(gone);
            racers.say("bob", "again-" + round);
            assertThat(racers.cloud().standIn().attempts(gone)).isEqualTo(attempts);
            racers.ask("carl", "leave-room", "");
        }
    }

    @Test
    void a_room_whose_only_member_is_found_gone_while_somebody_comes_is_open() {
        for (int round = 0; round < Racers.rounds(10); round++) {
            String gone = "gone-" + round;
            String room = "room-" + round;
            racers.comeAndVanish(gone, room);

            Race.between(
                    () -> racers.ask("ann", "new-room", "other-" + room), () -> racers.ask("bob", "join-room", room));

            assertThat(racers.cloud().tables().connection(gone)).containsOnlyKeys("ID", "closed", "ttl");
            assertThat(racers.hearersOf("bob", ALL)).containsExactly("bob");
            assertThat(racers.rooms()).contains("\"" + room + "\"");
        }
    }

    private static long seqOf(String frame) {
        return Racers.seqsIn(List.of(frame)).getFirst();
    }

    private Set<String> messagesTo(String user) {
        return racers.cloud().standIn().received(user).stream()
                .filter(frame -> frame.startsWith("{\"type\":\"client-message\""))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
