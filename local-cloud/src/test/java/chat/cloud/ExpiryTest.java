package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.emulator.Emulator;
import chat.testkit.Hs256Forge;
import chat.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of an open connection when its token expires: the full template as it is deployed, by a clock of its own. */
final class ExpiryTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String FAREWELL = "{\"type\":\"error\",\"code\":\"unauthorized\","
            + "\"message\":\"Your sign-in has expired. Sign in again, and connect with the new token.\"}";

    private final SettableClock clock = new SettableClock(NOW);
    private final LinkedBlockingQueue<Delayed> delayed = new LinkedBlockingQueue<>();
    private final LocalCloud cloud = LocalCloud.start(
            new CloudOptions(
                    0,
                    TEMPLATE,
                    Map.of(
                            "Prefix",
                            "expiry-" + UUID.randomUUID().toString().substring(0, 8) + "-",
                            "Authentication",
                            "on"),
                    false,
                    false,
                    Optional.empty()),
            new Outside(
                    Limits.ofAws(System::nanoTime),
                    (delay, task) -> delayed.add(new Delayed(delay, task)),
                    Optional.of(Emulator.shared()),
                    clock,
                    connection -> Optional.empty()));

    private record Delayed(Duration delay, Runnable task) {}

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void an_idle_connection_is_told_and_closed() throws Exception {
        try (Wire wire = dial(Duration.ofMinutes(20))) {
            pass(Duration.ofMinutes(15));
            assertThat(wire.say("{\"action\":\"echo\"}").hear()).contains("\"type\":\"echo\"");
            pass(Duration.ofMinutes(5));

            assertThat(wire.hear()).isEqualTo(FAREWELL);
            assertThat(wire.closed()).isEqualTo("1000 Connection Closed Normally");
        }
        assertThat(delayed).isEmpty();
    }

    @Test
    void one_that_has_left_costs_a_look_and_no_more() throws Exception {
        try (Clerk clerk = new Clerk(cloud.journal())) {
            CompletableFuture<ObjectNode> look = clerk.delivery("");
            try (Wire wire = dial(Duration.ofMinutes(1))) {
                wire.leave(1000, "").closed();
            }

            pass(Duration.ofMinutes(1));

            assertThat(look.get(30, TimeUnit.SECONDS).path("outcome").asString())
                    .isEqualTo("ok");
        }
        assertThat(delayed).isEmpty();
    }

    @Test
    void one_that_API_Gateway_ends_before_waits_for_nothing() throws Exception {
        try (Wire wire = dial(Duration.ofHours(2))) {
            assertThat(wire.say("{\"action\":\"echo\"}").hear()).contains("\"type\":\"echo\"");
        }
        assertThat(delayed).isEmpty();
    }

    /** Connects with a token whose identity holds for so long. */
    private Wire dial(Duration left) throws IOException {
        Issuer issuer =
                new Issuer(new Hs256Forge(cloud.secrets().text("AuthSecret").orElseThrow()), clock);
        Identity identity = new Identity(
                new UserId("u-1"),
                Optional.empty(),
                Optional.empty(),
                clock.instant().plus(left));
        Wire wire = Wire.dial(cloud.port(), "/production?access_token=" + issuer.token(identity));
        assertThat(wire.status()).isEqualTo(101);
        return wire;
    }

    /** Lets as much time pass as the next message is kept back for. */
    private void pass(Duration delay) throws InterruptedException {
        Delayed next = delayed.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        assertThat(next.delay()).isEqualTo(delay);
        clock.pass(delay);
        next.task().run();
    }
}
