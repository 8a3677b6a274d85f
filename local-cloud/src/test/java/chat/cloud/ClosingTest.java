package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ClosingTest {
    private static final Duration ALMOST = Duration.ofMinutes(10).minusNanos(1);

    private final Front front = Front.inOrder(Map.of());
    private Wire wire;
    private String connection;

    @BeforeEach
    void connect() throws Exception {
        wire = front.dial();
        connection = front.connected();
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        front.close();
    }

    private String told() throws InterruptedException {
        JsonNode context = front.script.event("DISCONNECT").path("requestContext");
        assertThat(context.path("connectionId").asString()).isEqualTo(connection);
        return (context.path("disconnectStatusCode").asInt() + " "
                        + context.path("disconnectReason").asString())
                .strip();
    }

    // Captures: 1001 is a tab that was closed. That a client's own code and reason are told is one report's word.
    @ParameterizedTest
    @CsvSource({"1000,''", "1001,''", "1000,done for today", "4321,own code"})
    void a_client_that_leaves_with_a_code(int code, String reason) throws Exception {
        wire.leave(code, reason);

        assertThat(told()).isEqualTo((code + " " + reason).strip());
        assertThat(wire.closed()).startsWith(Integer.toString(code));
    }

    // Five captures.
    @Test
    void a_client_that_leaves_without_a_code() throws Exception {
        wire.send(Wire.CLOSE, true, new byte[0]);

        assertThat(told()).isEqualTo("1005 Client-side close frame status not set");
        assertThat(wire.closed()).isEqualTo("no code");
    }

    // Section 2.3: the code is what a lost line has; the reason is not known (documented choice).
    @Test
    void a_line_that_is_cut() throws Exception {
        wire.close();

        assertThat(told()).isEqualTo("1006");
    }

    // boto3#3789, chalice#2060.
    @Test
    void a_connection_that_is_deleted() throws Exception {
        int status = front.ask("DELETE", "/prod/@connections/" + connection, "").statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(told()).isEqualTo("1000 Connection Closed Normally");
        assertThat(front.post(connection, "too late")).isEqualTo(410);
        assertThat(wire.closed()).isEqualTo("1000 Connection Closed Normally");
    }

    // Section 3.6: who is thrown out must be told by a message before.
    @Test
    void what_was_posted_before_is_read_before_the_close() throws Exception {
        for (int i = 0; i < 50; i++) {
            front.post(connection, "news " + i);
        }
        front.ask("DELETE", "/prod/@connections/" + connection, "");

        for (int i = 0; i < 50; i++) {
            assertThat(wire.hear()).isEqualTo("news " + i);
        }
        assertThat(wire.closed()).isEqualTo("1000 Connection Closed Normally");
    }

    // AWSDOC: limits table (10 minutes); a capture of the event, and wscat's word of the close.
    @Test
    void a_connection_that_is_idle() throws Exception {
        front.pass(ALMOST);
        assertThat(front.post(connection, "a post keeps it open")).isEqualTo(200);
        front.pass(ALMOST);
        wire.say("{\"action\":\"quiet\"}");
        front.script.event("MESSAGE");
        front.pass(ALMOST);
        assertThat(front.post(connection, "still here")).isEqualTo(200);

        front.pass(Duration.ofMinutes(10));

        assertThat(told()).isEqualTo("1001 Going away");
        assertThat(wire.closed()).isEqualTo("1001 Going away");
    }

    // Whether a ping counts is not known (documented choice: it does not).
    @Test
    void a_ping_is_answered_and_keeps_nothing_open() throws Exception {
        front.pass(ALMOST);
        wire.send(Wire.PING, true, new byte[] {1, 2, 3});
        Wire.Received pong = wire.read();
        front.pass(Duration.ofNanos(1));

        assertThat(pong.opCode()).isEqualTo(Wire.PONG);
        assertThat(pong.payload().array()).containsExactly(1, 2, 3);
        assertThat(told()).isEqualTo("1001 Going away");
    }

    // AWSDOC: limits table (2 hours); code and reason are those of an idle one (documented choice).
    @Test
    void a_connection_that_is_two_hours_old() throws Exception {
        for (int i = 0; i < 15; i++) {
            assertThat(front.post(connection, "hello")).isEqualTo(200);
            front.pass(Duration.ofMinutes(8));
        }

        assertThat(told()).isEqualTo("1001 Going away");
        assertThat(wire.closed()).isEqualTo("1001 Going away");
    }

    // AWSDOC: apigateway-websocket-api-routes-integrations (the result of $disconnect is ignored).
    @Test
    void what_disconnect_answers_is_of_no_interest() throws Exception {
        front.script.on("$disconnect", (event, environment) -> {
            throw new IllegalStateException("nobody minds");
        });
        wire.leave(1000, "");

        assertThat(told()).isEqualTo("1000");
        try (Wire next = front.dial()) {
            assertThat(next.status()).isEqualTo(101);
        }
    }
}
