package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

// AWSDOC: apigateway-websocket-api-integration-requests; captures of Chrome, Firefox and wscat of 2022 to 2025.
final class EventsTest {
    private static final String AGENT = "User-Agent: Mozilla/5.0 Chrome/134.0.0.0";

    private final Front front = Front.inOrder(Map.of("Fallback", "on"));

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void connect_of_a_browser() throws Exception {
        try (Wire wire = front.dial(
                AGENT,
                "Accept-Encoding: gzip, deflate, br, zstd",
                "Accept-Language: en-US,en;q=0.9",
                "Cache-Control: no-cache",
                "Origin: http://localhost:3000",
                "Pragma: no-cache",
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
                "Content-Length: 0",
                "x-forwarded-for: 192.0.2.1")) {
            assertThat(wire.status()).isEqualTo(101);
            Golden.check("connect", front.script.event("CONNECT"));
        }
    }

    @Test
    void connect_with_a_query_and_no_agent() throws Exception {
        try (Wire wire = Wire.dial(front.cloud.port(), "/prod?token=a%20b&room=one&room=two&empty=")) {
            assertThat(wire.status()).isEqualTo(101);
            Golden.check("connect-query", front.script.event("CONNECT"));
        }
    }

    @Test
    void connect_with_a_header_twice() throws Exception {
        try (Wire wire = front.dial("Sec-WebSocket-Protocol: chat", "sec-websocket-protocol: other")) {
            assertThat(wire.status()).isEqualTo(101);
            Golden.check("connect-twice", front.script.event("CONNECT"));
        }
    }

    @Test
    void message() throws Exception {
        try (Wire wire = front.dial()) {
            wire.say("{\"action\": \"quiet\", \"message\": \"Gr\u00fc\u00dfe \u2615\"}");
            Golden.check("message", front.script.event("MESSAGE"));
        }
    }

    @Test
    void message_that_the_default_route_takes() throws Exception {
        try (Wire wire = front.dial(AGENT)) {
            wire.say("{\"action\":\"nobody\"}");
            Golden.check("message-default", front.script.event("MESSAGE"));
        }
    }

    @Test
    void disconnect_without_a_code() throws Exception {
        try (Wire wire = front.dial(AGENT)) {
            wire.send(Wire.CLOSE, true, new byte[0]);
            Golden.check("disconnect", front.script.event("DISCONNECT"));
        }
    }

    @Test
    void one_connection_has_one_id_and_each_request_its_own() throws Exception {
        try (Wire wire = front.dial()) {
            wire.say("{\"action\":\"quiet\"}").say("{\"action\":\"quiet\"}").leave(1000, "");

            String connection = front.connected();
            var first = front.script.event("MESSAGE").path("requestContext");
            var second = front.script.event("MESSAGE").path("requestContext");
            var last = front.script.event("DISCONNECT").path("requestContext");
            assertThat(first.path("connectionId").asString())
                    .isEqualTo(connection)
                    .isEqualTo(second.path("connectionId").asString())
                    .isEqualTo(last.path("connectionId").asString());
            assertThat(first.path("connectedAt"))
                    .isEqualTo(second.path("connectedAt"))
                    .isEqualTo(last.path("connectedAt"));
            assertThat(first.path("requestId")).isNotEqualTo(second.path("requestId"));
            assertThat(first.path("messageId")).isNotEqualTo(second.path("messageId"));
        }
    }
}
