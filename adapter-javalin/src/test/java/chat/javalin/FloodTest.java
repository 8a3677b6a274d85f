package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Quotas;
import chat.core.domain.RateLimit;
import chat.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody floods a server that has the usual quotas. */
final class FloodTest extends ServerTest {
    private static final Quotas MESSAGES_ONLY = Quotas.parse("frames=off").orElseThrow();
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final String HISTORY = "{\"action\":\"history\"}";
    private static final String JOIN = "{\"action\":\"join-room\",\"value\":\"maths\"}";
    private static final String AGAIN = "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"r-1\"}";

    private final SettableClock clock = new SettableClock(NOON);

    @Test
    void of_a_thousand_messages_at_once_a_burst_is_heard_and_the_rest_is_refused() {
        ChatServer server = start(Options.defaults().withQuotas(MESSAGES_ONLY), clock);
        try (RawClient ann = RawClient.register(server, "ann");
                RawClient bob = RawClient.register(server, "bob")) {
            enter(ann);
            enter(bob);

            IntStream.range(0, 1_000).forEach(number -> ann.send(dispatch("no. " + number)));
            List<String> heardByAnn = IntStream.range(0, 1_000)
                    .mapToObj(number -> ann.receiveText())
                    .toList();
            clock.pass(Duration.ofSeconds(1));
            bob.send(dispatch("and on"));

            assertThat(heardByAnn)
                    .filteredOn(text -> text.contains("client-message"))
                    .hasSize(20);
            assertThat(heardByAnn)
                    .filteredOn(text -> text.contains("error"))
                    .hasSize(980)
                    .allSatisfy(refusal ->
                            assertThat(refusal).contains("\"code\":\"rate-limited\"", "\"retryAfterMs\":100"));
            assertThat(IntStream.range(0, 21).mapToObj(number -> bob.receiveText()))
                    .allSatisfy(text -> assertThat(text).contains("client-message"))
                    .last()
                    .asString()
                    .contains("and on", "\"seq\":21");
        }
    }

    @Test
    void who_does_not_heed_a_thousand_refusals_is_closed_with_1008_and_the_others_see_it() {
        ChatServer server = start(Options.defaults().withQuotas(MESSAGES_ONLY), clock);
        try (RawClient ann = RawClient.register(server, "ann");
                RawClient bob = RawClient.register(server, "bob")) {
            enter(ann);
            bob.await("single-room");

            flood(ann, 20 + 1_000);
            refuse(ann, 1_000);
            ann.send("{}");
            assertThat(ann.receiveText()).contains("error");
            ann.send(dispatch("one too many"));

            RawClient.Received close = ann.awaitCloseFrame();
            assertThat(close.closeCode()).isEqualTo(1008);
            assertThat(close.closeReason()).isEqualTo("Too many messages too fast");
            assertThat(bob.await("delete-room")).contains("maths");
        }
    }

    @Test
    void what_is_accepted_makes_good_for_a_refusal() {
        ChatServer server = start(Options.defaults().withQuotas(MESSAGES_ONLY), clock);
        try (RawClient ann = RawClient.register(server, "ann")) {
            enter(ann);
            flood(ann, 20 + 1_000);
            refuse(ann, 1_000);
            ann.send("{\"action\":\"echo\"}");
            assertThat(ann.await("echo")).isNotEmpty();
            flood(ann, 1);
            refuse(ann, 1);

            flood(ann, 1);
            assertThat(ann.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void who_waits_as_long_as_it_is_told_is_never_closed() {
        ChatServer server = start(
                Options.defaults().withQuotas(Quotas.parse("messages=10/1").orElseThrow()), clock);
        try (RawClient ann = RawClient.register(server, "ann");
                RawClient bob = RawClient.register(server, "bob")) {
            enter(ann);
            enter(bob);
            for (int time = 0; time < 1_500; time++) {
                flood(ann, 1);
                ann.await("client-message");
                flood(ann, 1);
                refuse(ann, 1);
                clock.pass(Duration.ofMillis(100));
            }

            bob.send(dispatch("still here"));
            assertThat(ann.await("still here")).isNotEmpty();
        }
    }

    @Test
    void who_reads_too_much_is_told_to_wait_and_is_served_after_it() {
        ChatServer server = start(Options.defaults(), clock);
        try (RawClient ann = RawClient.register(server, "ann")) {
            enter(ann);
            clock.pass(Duration.ofSeconds(10));

            ask(ann, HISTORY, 110);
            IntStream.range(0, 100).forEach(number -> ann.await("multi-message"));
            assertThat(IntStream.range(0, 10).mapToObj(number -> ann.receiveText()))
                    .containsOnly(
                            "{\"type\":\"error\",\"action\":\"history\",\"code\":\"rate-limited\","
                                    + "\"message\":\"Too much at once. Wait a moment, then send it again.\",\"retryAfterMs\":50}");

            clock.pass(Duration.ofMillis(50));
            ask(ann, HISTORY, 1);
            assertThat(ann.receiveText()).contains("multi-message");
        }
    }

    @Test
    void what_cannot_be_read_takes_a_token_too() {
        ChatServer server =
                start(Options.defaults().withQuotas(Quotas.parse("frames=10/3").orElseThrow()), clock);
        try (RawClient ann = RawClient.register(server, "ann")) {
            ask(ann, "not json", 3);

            assertThat(ann.receiveText()).contains("unknown-action");
            assertThat(ann.receiveText()).contains("unknown-action");
            assertThat(ann.receiveText()).contains("rate-limited").doesNotContain("\"action\":");
        }
    }

    /** Whatever it asks: those who read or repeat do nothing that is stored, and were never told to wait before. */
    @ParameterizedTest
    @ValueSource(strings = {HISTORY, JOIN, AGAIN, "{\"action\":\"echo\"}", "not json"})
    void who_floods_with_anything_is_closed_with_1008(String frame) {
        ChatServer server = start(Options.defaults(), clock);
        try (RawClient ann = RawClient.register(server, "ann")) {
            enter(ann);
            ann.send(AGAIN);
            clock.pass(Duration.ofSeconds(10));

            ask(ann, frame, 100 + 1_001);

            assertThat(ann.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void an_address_begins_so_many_connections_and_then_waits() {
        ChatServer server = start(Options.defaults().withHandshakes(RateLimit.of(10, 3)), clock);

        for (int number = 0; number < 3; number++) {
            assertThat(RawClient.connect(server).head()).startsWith("HTTP/1.1 101");
        }
        RawClient fourth = RawClient.connect(server);
        assertThat(fourth.head()).startsWith("HTTP/1.1 429").contains("Retry-After: 1");
        assertThat(fourth.body())
                .isEqualTo("{\"type\":\"error\",\"code\":\"rate-limited\",\"message\":"
                        + "\"Too many connections at once from your address. Wait a moment.\",\"retryAfterMs\":100}");

        clock.pass(Duration.ofMillis(100));
        assertThat(RawClient.connect(server).head()).startsWith("HTTP/1.1 101");
    }

    @Test
    void addresses_that_one_has_together_are_one() {
        Turnstile turnstile = new Turnstile(RateLimit.of(10, 1), clock);

        assertThat(turnstile.pass("[2001:db8:0:1::1]")).isEmpty();
        assertThat(turnstile.pass("2001:db8:0:1:ffff::2")).isPresent();
        assertThat(turnstile.pass("2001:db8:0:2::1")).isEmpty();
        assertThat(turnstile.pass("[fe80::1%eth0]")).isEmpty();
        assertThat(turnstile.pass("fe80::2%9")).isPresent();
        assertThat(turnstile.pass("::ffff:192.0.2.1")).isEmpty();
        assertThat(turnstile.pass("::ffff:192.0.2.1")).isPresent();
        assertThat(turnstile.pass("::ffff:192.0.2.2")).isEmpty();
        assertThat(turnstile.pass("a:b")).isEmpty();
    }

    @Test
    void one_address_does_not_keep_another_out_and_none_is_remembered_for_long() {
        Turnstile turnstile = new Turnstile(RateLimit.of(10, 1), clock);

        assertThat(turnstile.pass("192.0.2.1")).isEmpty();
        assertThat(turnstile.pass("192.0.2.1")).contains(Duration.ofMillis(100));
        assertThat(turnstile.pass("192.0.2.2")).isEmpty();
        for (int number = 0; number < 25_000; number++) {
            clock.pass(Duration.ofMillis(200));
            turnstile.pass("address " + number);
        }
        assertThat(turnstile.size()).isLessThanOrEqualTo(10_000);
    }

    private static void flood(RawClient client, int messages) {
        IntStream.range(0, messages).forEach(number -> client.send(dispatch("no. " + number)));
    }

    private static void ask(RawClient client, String frame, int times) {
        IntStream.range(0, times).forEach(number -> client.send(frame));
    }

    /** Reads so many refusals, and whatever comes in between. */
    private static void refuse(RawClient client, int refusals) {
        IntStream.range(0, refusals).forEach(number -> client.await("rate-limited"));
    }

    private static void enter(RawClient client) {
        client.send(JOIN);
        client.await("multi-message");
    }

    private static String dispatch(String text) {
        return "{\"action\":\"dispatch\",\"value\":\"" + text + "\"}";
    }
}
