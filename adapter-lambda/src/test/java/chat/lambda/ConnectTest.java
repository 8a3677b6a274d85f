package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.Quotas;
import chat.core.domain.UserId;
import chat.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long somebody may stay who comes in at {@code $connect}. */
final class ConnectTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** After that API Gateway ends a connection by itself. */
    private static final Duration WHOLE_LIFE = Duration.ofHours(2);

    private final Tables tables = Tables.full();
    private final StandIn sqs = new StandIn();
    private final SettableClock clock = new SettableClock(NOW);
    private final TestContext context = new TestContext();

    @AfterEach
    void close() {
        sqs.close();
        tables.close();
    }

    /** SQS takes whole seconds, 900 at most; sooner than in 30 seconds a connection may not be open. */
    @ParameterizedTest
    @CsvSource({"PT1S, 30", "PT30S, 30", "PT61.001S, 62", "PT14M59S, 899", "PT15M, 900", "PT1H59M59.999S, 900"})
    void a_connection_is_queued_until_its_identity_expires(Duration left, int delay) {
        assertThat(connect(until(left))).isEqualTo(200);

        assertThat(sqs.queued())
                .singleElement()
                .asString()
                .contains("\"QueueUrl\":\"https://sqs.us-east-1.amazonaws.com/1/ExpiryQueue\"")
                .contains(
                        "\\\"connectionId\\\":\\\"c-1\\\"",
                        "\\\"expiresAt\\\":" + NOW.plus(left).toEpochMilli())
                .contains("\"DelaySeconds\":" + delay);
    }

    @Test
    void one_that_API_Gateway_ends_before_is_not_queued() {
        assertThat(connect(until(WHOLE_LIFE))).isEqualTo(200);

        assertThat(sqs.queued()).isEmpty();
    }

    @Test
    void one_of_nobody_is_not_queued() {
        assertThat(connect(Optional.empty())).isEqualTo(200);

        assertThat(sqs.queued()).isEmpty();
    }

    /** Else each handshake of a flood would have a message sent up to eight times. */
    @Test
    void one_too_many_of_a_user_is_not_queued() {
        for (String connection : List.of("c-1", "c-2", "c-3", "c-4", "c-5")) {
            assertThat(connect(connection, until(WHOLE_LIFE))).isEqualTo(200);
        }

        assertThat(connect("c-6", until(Duration.ofHours(1)))).isEqualTo(429);

        assertThat(sqs.queued()).isEmpty();
    }

    @Test
    void where_it_cannot_be_queued_nobody_comes_in_and_the_place_is_free_again() {
        for (String connection : List.of("c-1", "c-2", "c-3", "c-4")) {
            connect(connection, until(WHOLE_LIFE));
        }
        sqs.close();

        assertThat(connect("c-5", until(Duration.ofHours(1)))).isEqualTo(500);

        assertThat(context.lines()).last().asString().contains("\"outcome\":\"failed\"");
        assertThat(tables.stores(Quotas.DEFAULT).connections().find(new ConnectionId("c-5")))
                .isEmpty();
        assertThat(connect("c-6", until(WHOLE_LIFE))).isEqualTo(200);
        assertThat(connect("c-7", until(WHOLE_LIFE))).isEqualTo(429);
    }

    private static Optional<Identity> until(Duration left) {
        return Optional.of(new Identity(new UserId("u-1"), Optional.empty(), Optional.empty(), NOW.plus(left)));
    }

    private int connect(Optional<Identity> identity) {
        return connect("c-1", identity);
    }

    private int connect(String connection, Optional<Identity> identity) {
        WebSocketEvent event = Cloud.event(connection, "$connect");
        identity.ifPresent(known -> event.getRequestContext().setAuthorizer(Authorization.context(known)));
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("SQS_ENDPOINT", sqs.endpoint().toString());
        environment.put("EXPIRY_QUEUE", "https://sqs.us-east-1.amazonaws.com/1/ExpiryQueue");
        return new ConnectHandler(Wiring.of(new Settings(environment), List.of(), clock))
                .handleRequest(event, context)
                .getStatusCode();
    }
}
