package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Callback;
import chat.core.domain.EntityId;
import chat.core.domain.MessageText;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.UserId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News from outside, on their way to browsers. */
final class PushTest {
    private static final String UPDATE = """
            [{"Source":"my.system","DetailType":"Entity Updated","Detail":"{\\"entityId\\":\\"e1\\",\\"message\\":\\"changed\\"}"}]""";

    private final ChatServer server = ChatServer.start(Options.defaults().withPort(0));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_event_reaches_who_has_subscribed() throws Exception {
        RawClient ann = RawClient.connect(server);
        ann.send("{\"action\":\"subscribe\",\"entityId\":\"e1\"}");
        assertThat(ann.receiveText()).isEqualTo("{\"type\":\"subscribed\",\"entityId\":\"e1\"}");

        HttpResponse<String> answer = post(UPDATE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .matches("\\{\"FailedEntryCount\":0,\"Entries\":\\[\\{\"EventId\":\"[0-9a-f-]{36}\"}]}");
        assertThat(ann.receiveText())
                .isEqualTo("{\"type\":\"Entity Updated\",\"entityId\":\"e1\",\"message\":\"changed\"}");
    }

    @Test
    void the_program_pushes_to_a_classroom_that_is_open() throws Exception {
        RawClient ann = RawClient.connect(server);
        ann.send("{\"action\":\"subscribe\",\"entityId\":\"e 1\"}");
        ann.receiveText();

        assertThat(run("push", "entity", "e 1", "über \"7\"", "--port", String.valueOf(server.port())))
                .isEqualTo("0 Told whoever it concerns.\n");

        assertThat(ann.receiveText())
                .isEqualTo("{\"type\":\"Entity Updated\",\"entityId\":\"e 1\",\"message\":\"über \\\"7\\\"\"}");
    }

    @Test
    void what_is_typed_is_read() {
        EntityUpdate update = new EntityUpdate(new EntityId("e1"), Optional.empty());
        assertThat(PushReader.read(List.of("entity", "e1"), 7070))
                .hasValue(new Push(update, URI.create("http://127.0.0.1:7070"), Optional.empty()));
        assertThat(PushReader.read(List.of("--port", "8080", "user", "u1", "hi", "https://example.org/"), 7070))
                .hasValue(new Push(
                        new UserNotification(
                                new UserId("u1"),
                                new MessageText("hi"),
                                Optional.of(new Callback("https://example.org/"))),
                        URI.create("http://127.0.0.1:8080"),
                        Optional.empty()));
        assertThat(PushReader.read(
                        List.of("entity", "e1", "--token-file", "key", "--to", "https://chat.example/"), 7070))
                .hasValue(new Push(update, URI.create("https://chat.example/"), Optional.of(Path.of("key"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push",
                "push entity",
                "push user u1",
                "push nobody u1 hi",
                "push entity e1 a b",
                "push entity e1 --port",
                "push entity e1 --port 1 --port 2",
                "push entity e1 --port 1 --to http://a.example",
                "push entity e1 --port 65536",
                "push entity e1 --port 99999",
                "push entity e1 --to http://127.0.0.1:65536",
                "push entity e1 --to http://a.example:99999",
                "push entity e1 --to a.example",
                "push entity e1 --to ftp://a.example",
                "push entity e1 --to http://ann:secret@a.example",
                "push entity e1 --token-file"
            })
    void what_cannot_be_read_shows_how_it_is_done(String line) throws Exception {
        assertThat(run(line.split(" "))).startsWith("2 Tell those who follow an entity:");
    }

    @Test
    void the_last_port_is_one() {
        URI last = URI.create("http://127.0.0.1:65535");

        assertThat(PushReader.read(List.of("entity", "e1", "--port", "65535"), 7070))
                .map(Push::classroom)
                .hasValue(last);
        assertThat(PushReader.read(List.of("entity", "e1", "--to", "http://127.0.0.1:65535"), 7070))
                .map(Push::classroom)
                .hasValue(last);
    }

    @Test
    void where_no_classroom_is_open_it_says_so() throws Exception {
        int port = server.port();
        server.close();

        assertThat(run("push", "entity", "e1", "--port", String.valueOf(port)))
                .startsWith("2 No classroom is open at http://127.0.0.1:" + port);
    }

    @Test
    void no_page_of_another_site_reports_anything() throws Exception {
        HttpRequest.Builder foreign = request(UPDATE).header("Origin", "https://evil.example");

        HttpResponse<String> answer = send(foreign);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"unauthorized\"");
    }

    @Test
    void what_is_no_list_of_entries_is_told_so_and_a_bad_entry_by_itself() throws Exception {
        assertThat(post("nonsense").statusCode()).isEqualTo(400);
        assertThat(post("[{\"DetailType\":\"Entity Updated\",\"Detail\":\"{}\"}]")
                        .body())
                .startsWith("{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"MalformedDetail\"");
        assertThat(post("[" + " ".repeat(256 * 1024) + "]").statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request(body));
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/events"))
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String run(String... arguments) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Optional<Integer> code = new Classroom(out, out).run(List.of(arguments), Map.of());
        return code.orElseThrow() + " " + said.toString(StandardCharsets.UTF_8);
    }
}
