package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

// AWSDOC: apigateway-execution-service-websocket-limits-table, websocket-api-develop-binary-media-types.
final class FramesTest {
    private static final int FRAME = 32 * 1024;

    private final Front front = Front.inOrder(Map.of("Fallback", "on"));
    private Wire wire;

    @BeforeEach
    void connect() throws Exception {
        wire = front.dial();
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        front.close();
    }

    private int codeTold() throws InterruptedException {
        JsonNode context = front.script.event("DISCONNECT").path("requestContext");
        return context.path("disconnectStatusCode").asInt();
    }

    @Test
    void a_binary_frame_closes_with_1003() throws Exception {
        wire.send(Wire.BINARY, true, new byte[] {1});

        assertThat(wire.closed()).startsWith("1003");
        assertThat(codeTold()).isEqualTo(1003);
    }

    @Test
    void a_frame_of_32_KB_is_taken() throws Exception {
        wire.say("x".repeat(FRAME));

        assertThat(front.script.event("MESSAGE").path("body").asString()).hasSize(FRAME);
    }

    @Test
    void a_frame_of_more_than_32_KB_closes_with_1009() throws Exception {
        wire.say("x".repeat(FRAME + 1));

        assertThat(wire.closed()).startsWith("1009");
        assertThat(codeTold()).isEqualTo(1009);
    }

    @Test
    void a_message_of_128_KB_in_several_frames_is_taken() throws Exception {
        byte[] part = "x".repeat(FRAME).getBytes(UTF_8);
        wire.send(Wire.TEXT, false, part)
                .send(Wire.CONTINUATION, false, part)
                .send(Wire.CONTINUATION, false, part)
                .send(Wire.CONTINUATION, true, part);

        assertThat(front.script.event("MESSAGE").path("body").asString()).hasSize(4 * FRAME);
    }

    @Test
    void a_message_of_more_than_128_KB_closes_with_1009() throws Exception {
        byte[] part = "x".repeat(FRAME).getBytes(UTF_8);
        wire.send(Wire.TEXT, false, part)
                .send(Wire.CONTINUATION, false, part)
                .send(Wire.CONTINUATION, false, part)
                .send(Wire.CONTINUATION, false, part)
                .send(Wire.CONTINUATION, true, new byte[] {'x'});

        assertThat(wire.closed()).startsWith("1009");
        assertThat(codeTold()).isEqualTo(1009);
    }

    @Test
    void a_ping_between_two_frames_of_a_message_is_answered() throws Exception {
        wire.send(Wire.TEXT, false, "one ".getBytes(UTF_8))
                .send(Wire.PING, true, new byte[0])
                .send(Wire.CONTINUATION, true, "message".getBytes(UTF_8));

        assertThat(wire.read().opCode()).isEqualTo(Wire.PONG);
        assertThat(front.script.event("MESSAGE").path("body").asString()).isEqualTo("one message");
    }

    // RFC 6455, 8.1.
    @Test
    void a_text_that_is_none_closes_with_1007() throws Exception {
        wire.send(Wire.TEXT, true, new byte[] {(byte) 0xc3, (byte) 0x28});

        assertThat(wire.closed()).startsWith("1007");
    }
}
