package chat.acceptance;

import static chat.acceptance.People.fresh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent is answered, refused or closed; and the chat goes on. */
final class HostileFramesTest {
    private static final int FRAME = 32 * 1024;
    private static final int MESSAGE = 128 * 1024;

    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @AfterEach
    void the_chat_goes_on() {
        assertThat(people.in(fresh("maths"), "ann").say("all is well").number("seq"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void a_frame_has_32_KiB_at_most(int beyond, boolean allowed) {
        try (RawSocket socket = new RawSocket(CHAT.webSocket())) {
            socket.frame(true, RawSocket.TEXT, echo(FRAME + beyond));

            assertEnd(socket, allowed, 1009);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void a_message_has_128_KiB_at_most(int beyond, boolean allowed) {
        byte[] message = echo(MESSAGE + beyond);
        try (RawSocket socket = new RawSocket(CHAT.webSocket())) {
            for (int from = 0; from < message.length; from += 30_000) {
                int to = Math.min(from + 30_000, message.length);
                byte[] part = Arrays.copyOfRange(message, from, to);
                socket.frame(to == message.length, from == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION, part);
            }

            assertEnd(socket, allowed, 1009);
        }
    }

    @Test
    void a_binary_message_is_refused() {
        try (RawSocket socket = new RawSocket(CHAT.webSocket())) {
            assertThat(socket.frame(true, RawSocket.BINARY, (byte) 1).closeCode())
                    .isEqualTo(1003);
        }
    }

    @Test
    void text_that_is_no_UTF_8_is_refused() {
        try (RawSocket socket = new RawSocket(CHAT.webSocket())) {
            assertThat(socket.frame(true, RawSocket.TEXT, (byte) 0xC3, (byte) 0x28)
                            .closeCode())
                    .isEqualTo(1007);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C1 80 00 00 00 00",
                "83 80 00 00 00 00",
                "81 05 68 65 6C 6C 6F",
                "09 80 00 00 00 00",
                "80 80 00 00 00 00",
                "81 FF FF FF FF FF FF FF FF FF 00 00 00 00",
                "88 81 00 00 00 00 03",
                "88 82 00 00 00 00 00 00"
            })
    void what_the_protocol_forbids_ends_the_connection(String hex) {
        try (RawSocket socket = new RawSocket(CHAT.webSocket())) {
            socket.write(HexFormat.ofDelimiter(" ").parseHex(hex));

            assertThat(socket.closeCode()).isIn(1002, 1006, 1007, 1009);
        }
    }

    @Test
    void any_bytes_at_all_end_in_an_answer_or_a_close() {
        for (int seed = 0; seed < 150; seed++) {
            byte[] bytes = new byte[1 + seed * 13];
            new Random(seed).nextBytes(bytes);
            try (RawSocket socket = new RawSocket(CHAT.webSocket())) {
                socket.write(bytes);
                socket.shutdownOutput();

                assertThat(socket.closeCode()).as("seed " + seed).isPositive();
            }
        }
    }

    @Test
    void any_text_at_all_is_answered() {
        ChatClient ann = people.stranger("ann");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ann.send(seed % 2 == 0 ? anyText(random) : mutated(random));
            assertThat(ann.awaitAny("error", "echo", "signup", "multi-message", "left", "ack")
                            .type())
                    .as("seed " + seed)
                    .isNotEmpty();
        }
        assertThat(ann.isOpen()).isTrue();
    }

    @Test
    void a_page_of_a_foreign_site_is_not_let_in() {
        try (RawSocket foreign = new RawSocket(CHAT.webSocket(), "Origin: https://evil.example");
                RawSocket file = new RawSocket(CHAT.webSocket(), "Origin: null");
                RawSocket lookalike = new RawSocket(
                        CHAT.webSocket(),
                        "Origin: http://localhost." + CHAT.page().getPort() + ".evil.example");
                RawSocket own = new RawSocket(
                        CHAT.webSocket(), "Origin: http://" + CHAT.page().getAuthority());
                RawSocket none = new RawSocket(CHAT.webSocket(), "X-None: 1")) {
            assertThat(foreign.status()).isEqualTo(403);
            assertThat(file.status()).isEqualTo(403);
            assertThat(lookalike.status()).isEqualTo(403);
            assertThat(own.status()).isEqualTo(101);
            assertThat(none.status()).isEqualTo(403);
        }
    }

    @Test
    void nothing_is_compressed_and_no_subprotocol_is_chosen_unasked() {
        try (RawSocket socket = new RawSocket(
                CHAT.webSocket(),
                "Origin: " + ChatClient.originOf(CHAT.webSocket()),
                "Sec-WebSocket-Extensions: permessage-deflate",
                "Sec-WebSocket-Protocol: chat")) {
            assertThat(socket.answer().toLowerCase(Locale.ROOT))
                    .startsWith("http/1.1 101")
                    .doesNotContain("sec-websocket-extensions", "sec-websocket-protocol", "set-cookie");
        }
    }

    private static void assertEnd(RawSocket socket, boolean allowed, int code) {
        if (allowed) {
            socket.await("echo");
        } else {
            assertThat(socket.closeCode()).isEqualTo(code);
        }
    }

    private static byte[] echo(int bytes) {
        String empty = "{\"action\":\"echo\",\"value\":\"\"}";
        return empty.replace("\"\"", "\"" + "x".repeat(bytes - empty.length()) + "\"")
                .getBytes(UTF_8);
    }

    private static String anyText(Random random) {
        return random.ints(1 + random.nextInt(200), 1, 0xD800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String mutated(Random random) {
        StringBuilder frame =
                new StringBuilder("{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"r\",\"name\":null}");
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            frame.setCharAt(random.nextInt(frame.length()), "{}[]\",:0aé\\".charAt(random.nextInt(11)));
        }
        return frame.toString();
    }
}
