package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.emulator.Emulator;
import chat.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Somebody floods the full template as it is deployed, by a clock that stands still. Frames are dealt with in order. */
final class FloodTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final String HISTORY = "{\"action\":\"history\"}";
    private static final String ECHO = "{\"action\":\"echo\"}";
    private static final int BURST = 100;

    /** The first refusal says to wait, and a hundred frames do not. */
    private static final int ONE_TOO_MANY = BURST + 1 + 100;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final LocalCloud cloud = LocalCloud.start(
            new CloudOptions(
                    0,
                    TEMPLATE,
                    Map.of("Prefix", "flood-" + UUID.randomUUID().toString().substring(0, 8) + "-"),
                    true,
                    false,
                    Optional.empty()),
            new Outside(
                    Limits.ofAws(System::nanoTime),
                    (delay, task) -> {},
                    Optional.of(Emulator.shared()),
                    clock,
                    connection -> Optional.empty()));

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {HISTORY, "not json"})
    void its_socket_is_closed_and_its_name_is_free_and_nobody_else_is_hurt(String frame) throws Exception {
        try (Wire ann = in("ann");
                Wire bob = in("bob");
                Clerk clerk = new Clerk(cloud.journal())) {
            CompletableFuture<ObjectNode> parting = clerk.end(id(ann));

            send(ann, frame, ONE_TOO_MANY);

            for (int reply = 1; reply < ONE_TOO_MANY; reply++) {
                assertThat(ann.hear()).contains("\"type\":\"error\"");
            }
            assertThat(ann.closed()).isEqualTo("1000 Connection Closed Normally");
            assertThat(parting.get(30, TimeUnit.SECONDS).path("outcome").asString())
                    .isEqualTo("ok");
            in("ann").close();
            assertThat(id(bob)).isNotEmpty();
        }
    }

    @Test
    void what_is_over_reads_nothing_and_who_waits_then_is_served() throws Exception {
        try (Wire ann = in("ann");
                Clerk clerk = new Clerk(cloud.journal())) {
            send(ann, HISTORY, BURST);
            for (int reply = 0; reply < BURST; reply++) {
                assertThat(ann.hear()).contains("not-in-room");
            }

            CompletableFuture<ObjectNode> refused = clerk.frame(id(ann), HISTORY);
            assertThat(ann.say(HISTORY).hear()).contains("\"code\":\"rate-limited\"", "\"retryAfterMs\":50");
            assertThat(refused.get(30, TimeUnit.SECONDS).path("calls")).isEmpty();

            clock.pass(Duration.ofMillis(50));
            CompletableFuture<ObjectNode> served = clerk.frame(id(ann), HISTORY);
            assertThat(ann.say(HISTORY).hear()).contains("not-in-room");
            assertThat(served.get(30, TimeUnit.SECONDS).path("calls")).isNotEmpty();
        }
    }

    private static void send(Wire wire, String frame, int times) throws IOException {
        for (int time = 0; time < times; time++) {
            wire.say(frame);
        }
    }

    private static String id(Wire wire) throws IOException {
        return Json.readObject(wire.say(ECHO).hear())
                .orElseThrow()
                .path("connectionId")
                .asString("");
    }

    private Wire in(String name) throws IOException {
        Wire wire = Wire.dial(cloud.port(), "/production");
        wire.say("{\"action\":\"register\",\"value\":\"" + name + "\"}");
        assertThat(wire.hear()).contains("signup");
        return wire;
    }
}
