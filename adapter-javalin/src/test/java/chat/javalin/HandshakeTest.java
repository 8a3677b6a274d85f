package chat.javalin;

import static chat.testkit.BadOrigin.LISTED;
import static org.assertj.core.api.Assertions.assertThat;

import chat.testkit.BadOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HandshakeTest extends ServerTest {
    @ParameterizedTest
    @CsvSource({"/, ''", "/development, development", "/dev, dev", "/production, production", "/dev/, dev"})
    void a_stage_is_part_of_the_URL(String path, String stage) {
        RawClient client = RawClient.ask(start(), path);

        client.send("{\"action\":\"echo\"}");

        assertThat(client.receiveText()).contains("\"stage\":\"" + stage + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/b", "/health/x", "/dev%2Fx", "/js/chat.js"})
    void any_other_path_is_forbidden(String path) {
        RawClient client = RawClient.ask(start(), path);

        assertThat(client.head()).startsWith("HTTP/1.1 403 ").contains("application/json");
    }

    @Test
    void nothing_is_negotiated() {
        RawClient client = RawClient.ask(
                start(),
                "/",
                "Sec-WebSocket-Protocol: chat, superchat",
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits");

        assertThat(client.head())
                .startsWith("HTTP/1.1 101 ")
                .doesNotContainIgnoringCase("Sec-WebSocket-Protocol")
                .doesNotContainIgnoringCase("Sec-WebSocket-Extensions")
                .doesNotContainIgnoringCase("Set-Cookie");
    }

    /** A browser fails a connection where none of the subprotocols that its page offered is answered. */
    @Test
    void a_page_with_a_token_comes_in_where_nobody_signs_in() {
        RawClient client = RawClient.ask(start(), "/", "Sec-WebSocket-Protocol: websocket, a-token");

        assertThat(client.head())
                .startsWith("HTTP/1.1 101 ")
                .containsIgnoringCase("\r\nSec-WebSocket-Protocol: websocket\r\n")
                .doesNotContain("a-token");
    }

    @Test
    void an_id_is_16_characters_for_11_bytes() {
        RawClient client = RawClient.connect(start());

        client.send("{\"action\":\"echo\"}");

        assertThat(client.receiveText()).containsPattern("\"connectionId\":\"[A-Za-z0-9_-]{15}=\"");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:PORT, 101",
        "http://127.0.0.1:PORT, 101",
        "http://[::1]:PORT, 101",
        "http://school.example, 101",
        "http://school.example:80, 403",
        "https://localhost:PORT, 403",
        "http://localhost, 403",
        "http://localhost:1, 403",
        "http://LOCALHOST:PORT, 403",
        "http://localhost:PORT.evil.example, 403",
        "http://evil.example, 403",
        "http://xschool.example, 403",
        "null, 403",
        "'', 403"
    })
    void only_pages_on_the_list_may_connect(String origin, int status) {
        ChatServer server = start(Options.defaults().withOrigin("http://school.example"));

        RawClient client =
                RawClient.askPlainly(server, "/", "Origin: " + origin.replace("PORT", Integer.toString(server.port())));

        assertThat(client.head()).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void who_sends_no_origin_is_told_what_to_do() {
        ChatServer server = start();

        RawClient refused = RawClient.askPlainly(server, "/");

        assertThat(refused.head()).startsWith("HTTP/1.1 403 ").contains("application/json");
        assertThat(refused.body())
                .isEqualTo("{\"message\":\"Send the header Origin: http://localhost:" + server.port()
                        + ", or start the server with --allow-no-origin.\"}");
    }

    @Test
    void a_page_from_a_file_is_let_in_by_an_option() {
        RawClient client = RawClient.askPlainly(start(Options.defaults().withOrigin("null")), "/", "Origin: null");

        assertThat(client.head()).startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @MethodSource("chat.testkit.BadOrigin#tableWithNone")
    void the_list_refuses_all_but_its_pages_and_stores_nothing(BadOrigin bad) {
        ChatServer server = start(Options.defaults().withOrigin(LISTED));

        RawClient refused = RawClient.askPlainly(server, "/", headers(bad));

        assertThat(refused.head()).startsWith("HTTP/1.1 403 ");
        assertThat(server.connections()).isZero();
        assertThat(RawClient.askPlainly(server, "/", "Origin: " + LISTED).head())
                .startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @MethodSource("chat.testkit.BadOrigin#table")
    void the_switch_lets_in_who_sends_none_and_refuses_the_others(BadOrigin bad) {
        ChatServer server = start(Options.defaults().withOrigin(LISTED).withAllowNoOrigin(true));

        assertThat(RawClient.askPlainly(server, "/", headers(bad)).head()).startsWith("HTTP/1.1 403 ");
        assertThat(RawClient.askPlainly(server, "/").head()).startsWith("HTTP/1.1 101 ");
    }

    private static String[] headers(BadOrigin bad) {
        return bad.headers().stream().map(origin -> "Origin: " + origin).toArray(String[]::new);
    }
}
