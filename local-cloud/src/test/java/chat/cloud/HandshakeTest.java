package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HandshakeTest {
    private final Front front = Front.inOrder(Map.of());

    @AfterEach
    void close() {
        front.close();
    }

    // A capture of each status; AWSDOC: apigateway-websocket-api-route-keys-connect-disconnect.
    @ParameterizedTest
    @CsvSource({"200,101", "201,101", "301,301", "400,400", "401,401", "403,403", "500,500", "501,501"})
    void the_status_of_connect_is_that_of_the_handshake(int answered, int status) throws Exception {
        front.script.on("$connect", (event, environment) -> "{\"statusCode\":" + answered + "}");

        try (Wire wire = front.dial()) {
            assertThat(wire.status()).isEqualTo(status);
        }
    }

    // The same captures: an exception is 502. What is no proxy result is taken for one (documented choice).
    @ParameterizedTest
    @ValueSource(strings = {"!", "{}", "null", "\"text\"", "{\"statusCode\":0}", "{\"statusCode\":\"no\"}"})
    void connect_without_a_status_is_a_bad_gateway(String answer) throws Exception {
        front.script.on("$connect", (event, environment) -> {
            if (answer.equals("!")) {
                throw new IllegalStateException("broken");
            }
            return answer;
        });

        try (Wire wire = front.dial()) {
            assertThat(wire.status()).isEqualTo(502);
        }
    }

    // AWSDOC: apigateway-websocket-api-route-keys-connect-disconnect ("optional").
    @Test
    void without_a_connect_route_everybody_may_come_in() throws Exception {
        try (Front open = Front.inOrder(Map.of("Connect", "off"));
                Wire wire = open.dial()) {
            open.script.on("echo", (event, environment) -> Script.says("in"));

            assertThat(wire.status()).isEqualTo(101);
            assertThat(wire.say("{\"action\":\"echo\"}").hear()).isEqualTo("in");
        }
    }

    // AWSDOC: websocket-connect-route-subprotocol.
    @ParameterizedTest
    @CsvSource({"chat,chat", "other,other", "CHAT,''", "'',''"})
    void a_subprotocol_is_agreed_on_only_if_the_function_returns_one_that_was_offered(String returned, String agreed)
            throws Exception {
        front.script.on(
                "$connect",
                (event, environment) -> returned.isEmpty()
                        ? Script.OK
                        : "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"" + returned + "\"}}");

        try (Wire wire = front.dial("Sec-WebSocket-Protocol: chat, other")) {
            assertThat(wire.status()).isEqualTo(101);
            assertThat(wire.header("Sec-WebSocket-Protocol").orElse("")).isEqualTo(agreed);
        }
    }

    // No capture has it (documented choice).
    @Test
    void compression_is_not_agreed_on() throws Exception {
        try (Wire wire = front.dial("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
            assertThat(wire.status()).isEqualTo(101);
            assertThat(wire.header("Sec-WebSocket-Extensions")).isEqualTo(Optional.empty());
        }
    }

    // aws-sdk-php#1955 has this body, for @connections.
    @ParameterizedTest
    @ValueSource(strings = {"/dev", "/prod/deeper", "/production"})
    void an_unknown_stage_is_forbidden(String path) throws Exception {
        try (Wire wire = Wire.dial(front.cloud.port(), path)) {
            assertThat(wire.status()).isEqualTo(403);
            assertThat(wire.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        }
    }

    // AWSDOC: limits (500 new connections a second), websocket-api-protect (429).
    @Test
    void more_than_500_new_connections_a_second_are_too_many() throws Exception {
        for (int i = 0; i < 500; i++) {
            Wire.dial(front.cloud.port(), "/prod").close();
        }

        try (Wire wire = front.dial()) {
            assertThat(wire.status()).isEqualTo(429);
        }
    }
}
