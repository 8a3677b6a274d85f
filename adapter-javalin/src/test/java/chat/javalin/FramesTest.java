package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.javalin.RawClient.Received;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FramesTest {
    private static final ChatServer SERVER = ChatServer.start(Options.defaults().withPort(0));
    private static final int TEXT = 0x81;
    private static final int FIRST = 0x01;
    private static final int NEXT = 0x00;
    private static final int LAST = 0x80;

    private RawClient client;

    @BeforeEach
    void connect() {
        client = RawClient.connect(SERVER);
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 125, 126, 127, 32_767, 32_768})
    void a_frame_up_to_32_KB_is_taken(int length) {
        client.send(TEXT, bytes(length));

        assertThat(client.receiveText()).contains("\"error\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {32_769, 40_000, 65_536})
    void a_frame_over_32_KB_closes_with_1009(int length) {
        client.send(TEXT, bytes(length));

        assertThat(client.awaitClose()).isEqualTo(1009);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0"})
    void a_message_up_to_128_KB_is_taken(int difference) {
        sendInFragments(131_072 + difference);

        assertThat(client.receiveText()).contains("\"error\"");
    }

    @Test
    void a_message_over_128_KB_closes_with_1009() {
        sendInFragments(131_073);

        assertThat(client.awaitClose()).isEqualTo(1009);
    }

    @Test
    void a_binary_frame_closes_with_1003() {
        client.send(0x82, bytes(3));

        assertThat(client.awaitClose()).isEqualTo(1003);
    }

    @Test
    void text_that_is_not_UTF_8_closes_with_1007() {
        client.send(TEXT, new byte[] {'"', (byte) 0xC3, '('});

        assertThat(client.awaitClose()).isEqualTo(1007);
    }

    @Test
    void a_continuation_of_nothing_closes_with_1002() {
        client.send(LAST, bytes(3));

        assertThat(client.awaitClose()).isEqualTo(1002);
    }

    @Test
    void a_character_may_be_cut_between_fragments() {
        byte[] echo = "{\"action\":\"echo\",\"value\":\"ä\"}".getBytes(StandardCharsets.UTF_8);
        int middle = echo.length - 3;

        client.send(FIRST, Arrays.copyOfRange(echo, 0, middle));
        client.send(LAST, Arrays.copyOfRange(echo, middle, echo.length));

        assertThat(client.receiveText()).contains("ä");
    }

    @Test
    void a_ping_is_answered_with_what_it_brought() {
        client.send(0x89, bytes(125));

        Received pong = client.receive();

        assertThat(pong.opCode()).isEqualTo(10);
        assertThat(pong.payload()).isEqualTo("x".repeat(125));
    }

    @Test
    void a_close_is_answered_with_its_code() {
        client.send(0x88, new byte[] {0x0F, (byte) 0xA0});

        assertThat(client.awaitClose()).isEqualTo(4000);
    }

    @Test
    void an_answer_over_32_KB_comes_in_fragments() {
        byte[] echo =
                ("{\"action\":\"echo\",\"value\":\"" + "x".repeat(32_700) + "\"}").getBytes(StandardCharsets.UTF_8);

        client.send(TEXT, echo);

        Received first = client.receive();
        Received last = client.receive();
        assertThat(first.opCode()).isEqualTo(1);
        assertThat(first.last()).isFalse();
        assertThat(first.payload()).hasSize(32_768);
        assertThat(last.opCode()).isZero();
        assertThat(last.last()).isTrue();
        assertThat(first.text() + last.text()).contains("\"connectionId\"").endsWith("\"}");
    }

    @Test
    void an_answer_to_the_longest_message_arrives_whole() {
        String echo = "{\"action\":\"echo\",\"value\":\"" + "\\\\".repeat(65_000) + "\"}";
        byte[] message = echo.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < message.length; from += 32_768) {
            int to = Math.min(message.length, from + 32_768);
            client.send(opCode(from, to == message.length), Arrays.copyOfRange(message, from, to));
        }

        assertThat(client.receiveText()).hasSizeGreaterThan(260_000).endsWith("\"}");
    }

    private void sendInFragments(int length) {
        for (int sent = 0; sent < length; sent += 32_768) {
            int size = Math.min(32_768, length - sent);
            client.send(opCode(sent, sent + size >= length), bytes(size));
        }
    }

    private static int opCode(int from, boolean last) {
        return (from == 0 ? FIRST : NEXT) | (last ? LAST : 0);
    }

    private static byte[] bytes(int length) {
        return "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }
}
