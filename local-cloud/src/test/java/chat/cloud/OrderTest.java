package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

// AWSDOC: apigateway-websocket-api-route-response ("not necessarily received in the same order").
final class OrderTest {
    private static final String FRAME = "{\"action\":\"echo\",\"number\":%d}";

    @Test
    void frames_of_one_connection_are_dealt_with_side_by_side() throws Exception {
        try (Front front = Front.sideBySide();
                Wire wire = front.dial()) {
            CyclicBarrier together = new CyclicBarrier(2);
            front.script.on("echo", (event, environment) -> {
                together.await(30, TimeUnit.SECONDS);
                return Script.says("met");
            });
            wire.say(FRAME.formatted(1)).say(FRAME.formatted(2));

            assertThat(wire.hear()).isEqualTo("met");
            assertThat(wire.hear()).isEqualTo("met");
        }
    }

    @Test
    void a_later_frame_may_be_answered_first() throws Exception {
        try (Front front = Front.sideBySide();
                Wire wire = front.dial()) {
            CompletableFuture<String> second = new CompletableFuture<>();
            front.script.on("echo", (event, environment) -> {
                boolean first = event.path("body").asString("").contains(":1");
                return Script.says(first ? second.get(30, TimeUnit.SECONDS) : "two");
            });
            wire.say(FRAME.formatted(1)).say(FRAME.formatted(2));

            assertThat(wire.hear()).isEqualTo("two");
            second.complete("one");
            assertThat(wire.hear()).isEqualTo("one");
        }
    }

    @Test
    void more_frames_than_are_in_hand_at_once_are_read_when_those_are_done() throws Exception {
        try (Front front = Front.sideBySide();
                Wire wire = front.dial()) {
            CompletableFuture<String> gate = new CompletableFuture<>();
            front.script.on("echo", (event, environment) -> Script.says(gate.get(30, TimeUnit.SECONDS)));
            for (int i = 0; i < 150; i++) {
                wire.say(FRAME.formatted(i));
            }
            for (int i = 0; i < 64; i++) {
                front.script.event("MESSAGE");
            }
            gate.complete("open");

            for (int i = 0; i < 150; i++) {
                assertThat(wire.hear()).isEqualTo("open");
            }
        }
    }

    // The switch --serial: as no cloud promises it, for who wants to see one thing after another.
    @Test
    void frames_of_one_connection_are_dealt_with_in_order_where_that_is_asked_for() throws Exception {
        try (Front front = Front.inOrder(Map.of());
                Wire wire = front.dial()) {
            front.script.on(
                    "echo",
                    (event, environment) -> Script.says(event.path("body").asString("")));
            for (int i = 0; i < 100; i++) {
                wire.say(FRAME.formatted(i));
            }

            for (int i = 0; i < 100; i++) {
                assertThat(wire.hear()).isEqualTo(FRAME.formatted(i));
            }
        }
    }
}
