package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest extends ServerTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_server_says_that_it_is_well() throws Exception {
        HttpResponse<String> health = get(start(), "/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(header(health, "Content-Type")).isEqualTo("application/json");
        assertThat(header(health, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/chatroom.css", "/awsconfig.js"})
    void the_page_and_its_files_are_served(String path) throws Exception {
        HttpResponse<String> file = get(start(), path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isNotEmpty();
        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/nothing-here.html"})
    void every_answer_is_protected(String path) throws Exception {
        HttpResponse<String> answer = get(start(), path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "connect-src 'self' ws: wss:")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here.html",
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/chat/javalin/Main.class",
                "/META-INF/MANIFEST.MF",
                "/js",
                "/js/",
                "/a\\b.js"
            })
    void there_is_nothing_else(String path) throws Exception {
        assertThat(RawHttp.status(start(), "GET " + path)).isIn(400, 404);
    }

    @Test
    void a_file_that_did_not_change_is_not_sent_again() throws Exception {
        ChatServer server = start();
        String tag = header(get(server, "/"), "ETag");

        HttpRequest again = HttpRequest.newBuilder(uri(server, "/"))
                .header("If-None-Match", tag)
                .build();

        assertThat(client.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @Test
    void HEAD_tells_what_GET_would() throws Exception {
        ChatServer server = start();
        HttpRequest head = HttpRequest.newBuilder(uri(server, "/"))
                .method("HEAD", BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "ETag")).isEqualTo(header(get(server, "/"), "ETag"));
    }

    private HttpResponse<String> get(ChatServer server, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(server, path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(ChatServer server, String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
