package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lambda.StandIn.Reply;
import chat.testkit.SettableClock;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a connection ends when its identity has expired. */
final class CloseExpiredTest {
    private static final Instant EXPIRES = Instant.parse("2026-11-21T12:00:00Z");
    private static final String FAREWELL = "{\"type\":\"error\",\"code\":\"unauthorized\","
            + "\"message\":\"Your sign-in has expired. Sign in again, and connect with the new token.\"}";

    private final StandIn connections = new StandIn();
    private final StandIn sqs = new StandIn();
    private final SettableClock clock = new SettableClock(EXPIRES);
    private final TestContext context = new TestContext();
    private final CloseExpiredHandler handler = new CloseExpiredHandler(wiring());

    @AfterEach
    void close() {
        connections.close();
        sqs.close();
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT1H"})
    void a_connection_whose_time_has_come_is_told_and_then_closed(Duration late) {
        clock.pass(late);

        assertThat(failures(expiry("c-1"))).isEmpty();

        assertThat(connections.received("c-1")).containsExactly(FAREWELL, StandIn.CLOSED);
        assertThat(sqs.queued()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0.001S, 1", "PT1S, 1", "PT899.001S, 900", "PT1H, 900"})
    void before_its_time_it_is_queued_again_and_left_alone(Duration left, int delay) {
        clock.set(EXPIRES.minus(left));

        assertThat(failures(expiry("c-1"))).isEmpty();

        assertThat(connections.attempts("c-1")).isZero();
        assertThat(sqs.queued())
                .singleElement()
                .asString()
                .contains("\"DelaySeconds\":" + delay, "\\\"connectionId\\\":\\\"c-1\\\"")
                .contains("\\\"expiresAt\\\":" + EXPIRES.toEpochMilli());
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.class,
            names = {"GONE", "BARE_GONE"})
    void one_that_is_gone_needs_nothing_more(Reply gone) {
        connections.answers("c-1", gone);
        connections.answers("c-2", Reply.OK, gone);

        assertThat(failures(expiry("c-1"), expiry("c-2"))).isEmpty();

        assertThat(connections.attempts("c-1")).isEqualTo(1);
        assertThat(connections.received("c-2")).containsExactly(FAREWELL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.class,
            names = {"THROTTLED", "BROKEN", "OVERLOADED", "FORBIDDEN"})
    void one_that_cannot_be_closed_is_brought_again(Reply trouble) {
        connections.answers("c-2", Reply.OK, trouble);

        assertThat(failures(expiry("c-1"), expiry("c-2"), expiry("c-3"))).containsExactly("m-2");

        assertThat(connections.received("c-3")).containsExactly(FAREWELL, StandIn.CLOSED);
    }

    /** Else nothing would end a connection whose client does not read: API Gateway answers 429 for it. */
    @Test
    void one_that_cannot_be_told_is_closed_all_the_same() {
        connections.answers("c-1", Reply.THROTTLED, Reply.THROTTLED, Reply.OK);

        assertThat(failures(expiry("c-1"))).isEmpty();

        assertThat(connections.received("c-1")).containsExactly(StandIn.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "{\"connectionId\":\"c-1\"}",
                "{\"expiresAt\":0}",
                "{\"connectionId\":\"c-1\",\"expiresAt\":\"soon\"}",
                "{\"connectionId\":\"\",\"expiresAt\":0}"
            })
    void what_cannot_be_read_is_no_poison_for_the_rest(String message) {
        assertThat(failures(message, expiry("c-2"))).containsExactly("m-1");

        assertThat(connections.attempts("c-1")).isZero();
        assertThat(connections.received("c-2")).containsExactly(FAREWELL, StandIn.CLOSED);
    }

    @Test
    void where_it_cannot_be_queued_again_it_is_brought_again() {
        clock.set(EXPIRES.minusSeconds(1));
        sqs.close();

        assertThat(failures(expiry("c-1"))).containsExactly("m-1");
    }

    @Test
    void the_log_says_what_became_of_it_and_not_whose_it_was() {
        connections.answers("c-2", Reply.GONE);
        connections.answers("c-3", Reply.OK, Reply.FORBIDDEN);

        failures(expiry("c-1"), expiry("c-2"), expiry("c-3"));
        clock.set(EXPIRES.minusSeconds(1));
        failures(expiry("c-4"));

        assertThat(context.lines())
                .noneMatch(line -> line.contains("c-"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"route\":\"close-expired\",\"outcome\":\"done\""),
                        line -> assertThat(line).contains("\"outcome\":\"gone\""),
                        line -> assertThat(line).contains("\"outcome\":\"still-open\""),
                        line -> assertThat(line).contains("\"outcome\":\"not-due\""));
    }

    private static String expiry(String connection) {
        return "{\"connectionId\":\"%s\",\"expiresAt\":%d}".formatted(connection, EXPIRES.toEpochMilli());
    }

    private List<String> failures(String... messages) {
        return handler.handleRequest(Cloud.brought(messages), context).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private Wiring wiring() {
        Map<String, String> environment = new HashMap<>(Tables.CREDENTIALS);
        environment.put("CONNECTIONS_ENDPOINT", connections.endpoint().toString());
        environment.put("SQS_ENDPOINT", sqs.endpoint().toString());
        environment.put("EXPIRY_QUEUE", "https://sqs.us-east-1.amazonaws.com/1/ExpiryQueue");
        return Wiring.of(new Settings(environment), List.of(), clock);
    }
}
