package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One connection's trouble is nobody else's. */
final class TroubleTest extends ServerTest {
    private static final String LONG = "x".repeat(16_000);

    @Test
    void who_never_reads_is_cut_off_and_the_others_hear_everything() {
        ChatServer server = start();
        RawClient ann = RawClient.register(server, "ann");
        enter(ann, "maths");
        RawClient deaf = RawClient.connectNarrowly(server);
        deaf.send("{\"action\":\"register\",\"value\":\"bob\"}");
        enter(deaf, "maths");

        IntStream.range(0, 1_000).forEach(number -> {
            say(ann, number + LONG);
            ann.await("\"message\":\"" + number + "x");
        });

        assertThat(nameBecomesFree(server, "bob")).isTrue();
    }

    @Test
    void who_is_cut_off_is_told_4008() {
        ChatServer server = start();
        RawClient ann = RawClient.register(server, "ann");
        enter(ann, "maths");
        RawClient slow = RawClient.connectNarrowly(server);
        slow.send("{\"action\":\"register\",\"value\":\"bob\"}");
        enter(slow, "maths");
        IntStream.range(0, 400).forEach(number -> {
            say(ann, number + LONG);
            ann.await("\"message\":\"" + number + "x");
        });

        assertThat(slow.awaitClose()).isEqualTo(4008);
    }

    @Test
    void a_connection_that_breaks_frees_its_name_and_closes_its_room() {
        ChatServer server = start();
        RawClient ann = RawClient.register(server, "ann");
        RawClient bob = RawClient.register(server, "bob");
        enter(bob, "maths");
        ann.await("single-room");

        bob.drop();

        ann.await("delete-room");
        assertThat(nameBecomesFree(server, "bob")).isTrue();
    }

    @Test
    void a_connection_that_closes_while_it_is_spoken_to_hurts_nobody() {
        ChatServer server = start();
        RawClient ann = RawClient.register(server, "ann");
        enter(ann, "maths");
        for (int round = 0; round < 50; round++) {
            RawClient bob = RawClient.register(server, "bob-" + round);
            enter(bob, "maths");
            bob.send(0x88, new byte[0]);
            say(ann, "round " + round);
            ann.await("\"round " + round + "\"");
            bob.drop();
        }

        assertThat(nameBecomesFree(server, "bob-49")).isTrue();
    }

    @Test
    void who_gives_no_sign_of_life_is_dropped() {
        ChatServer server = start(UNBOUNDED.withHeartbeat(Duration.ofSeconds(1)));
        RawClient mute = RawClient.register(server, "bob");

        assertThat(mute.receive().opCode()).isEqualTo(9);
        assertThat(nameBecomesFree(server, "bob")).isTrue();
    }

    @Test
    void who_answers_a_ping_stays() {
        ChatServer server = start(UNBOUNDED.withHeartbeat(Duration.ofSeconds(2)));
        RawClient ann = RawClient.register(server, "ann");

        for (int beat = 0; beat < 2; beat++) {
            assertThat(ann.receive().opCode()).isEqualTo(9);
            ann.send(0x8A, new byte[0]);
        }

        say(ann, "hi");
        assertThat(ann.await("error")).contains("not-in-room");
    }

    @Test
    void who_is_idle_for_too_long_has_to_go_whatever_it_pings() {
        ChatServer server = start(UNBOUNDED.withIdleTimeout(Optional.of(Duration.ofMillis(200))));
        RawClient idle = RawClient.connect(server);
        idle.send(0x89, new byte[0]);

        assertThat(idle.awaitClose()).isEqualTo(1001);
    }

    @Test
    void who_has_had_its_time_has_to_go() {
        ChatServer server = start(UNBOUNDED.withMaxLifetime(Optional.of(Duration.ofMillis(200))));

        assertThat(RawClient.connect(server).awaitClose()).isEqualTo(1001);
    }

    @Test
    void everybody_is_told_1001_when_the_server_ends() {
        ChatServer server = start();
        List<RawClient> clients = IntStream.range(0, 20)
                .mapToObj(number -> RawClient.register(server, "user-" + number))
                .toList();

        server.close();

        assertThat(clients).extracting(RawClient::awaitClose).containsOnly(1001);
    }

    /** Asks until it is so; each refusal is an answer of the server's, so nothing is waited for in vain. */
    private static boolean nameBecomesFree(ChatServer server, String name) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (RawClient other = RawClient.connect(server)) {
            String answer = "";
            while (!answer.contains("signup") && System.nanoTime() < end) {
                other.send("{\"action\":\"register\",\"value\":\"" + name + "\"}");
                answer = other.receiveText();
            }
            return answer.contains("signup");
        }
    }

    private static void enter(RawClient client, String room) {
        client.send("{\"action\":\"join-room\",\"value\":\"" + room + "\"}");
    }

    private static void say(RawClient client, String text) {
        client.send("{\"action\":\"dispatch\",\"value\":\"" + text + "\"}");
    }
}
