package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class InspectorTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Who asks until something has happened does not flood. */
    private final LocalCloud cloud = LocalCloud.start(
            new CloudOptions(0, TEMPLATE, Map.of("Quotas", "frames=off"), false, false, Optional.empty()));

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void a_frame_is_told_with_its_route_its_function_its_calls_and_their_costs() throws Exception {
        try (Ear ann = Ear.at(cloud.webSocket())) {
            ann.say("{\"action\":\"register\",\"value\":\"ann\"}").await("signup");
            ann.say("{\"action\":\"join-room\",\"value\":\"lab\"}").await("multi-message");
            ann.say("{\"action\":\"dispatch\",\"value\":\"hello\",\"ref\":\"r-1\"}")
                    .await("ack");
        }

        JsonNode entry = entries("dispatch").get(0);
        assertThat(entry.path("function").asString()).isEqualTo("SendMessageFunction");
        assertThat(entry.path("writeUnits").asDouble()).isEqualTo(6.0);
        assertThat(entry.path("posts").asInt()).isEqualTo(1);
        assertThat(entry.path("answer").asString()).contains("\"type\":\"ack\"");
        assertThat(entry.path("outcome").asString()).isEqualTo("ok");
        assertThat(entry.at("/event/requestContext/routeKey").asString()).isEqualTo("dispatch");
    }

    @Test
    void no_resume_token_is_shown_and_a_client_gets_its_own() throws Exception {
        try (Ear ann = Ear.at(cloud.webSocket());
                Ear back = Ear.at(cloud.webSocket())) {
            String signup =
                    ann.say("{\"action\":\"register\",\"value\":\"ann\"}").await("signup");
            String token = signup.replaceAll(".*\"resumeToken\":\"|\".*", "");
            String resume =
                    "{\"action\":\"resume\",\"name\":\"ann\",\"room\":\"lab\",\"epoch\":\"e\",\"seq\":0,\"resumeToken\":\"%s\"}";
            back.say(resume.formatted("W".repeat(43))).await("error");
            back.say(resume.formatted(token)).await("resumed");
            back.say("{\"action\":\"echo\",\"resumeToken\":\"" + token + "\"}").await("echo");

            assertThat(token).hasSize(43);
            assertThat(entries("echo")).hasSize(1);
            assertThat(get("records").body()).contains("(hidden)").doesNotContain(token.substring(5), "WWWWW");
        }
    }

    @Test
    void a_test_event_is_dealt_with_as_the_console_does() throws Exception {
        JsonNode entry = Json.read(
                        post("functions/ConnectFunction/test", "{\"requestContext\":{\"connectionId\":\"TestID\"}}")
                                .body())
                .orElseThrow();

        assertThat(entry.at("/result/body").asString()).isEqualTo("{\"put\":\"SUCCESS\"}");
        assertThat(get("tables/classroom-client-records/items").body()).contains("{\"S\":\"TestID\"}");
    }

    @Test
    void a_recording_that_is_played_again_tells_the_same() throws Exception {
        try (Ear ann = Ear.at(cloud.webSocket())) {
            ann.say("{\"action\":\"register\",\"value\":\"ann\"}").await("signup");
            ann.say("{\"action\":\"join-room\",\"value\":\"lab\"}").await("multi-message");
            ann.say("{\"action\":\"echo\",\"value\":\"x\"}").await("echo");
            ann.say("no json").await("unknown-action");
        }
        entries("$disconnect");
        ObjectNode recording = Json.readObject(get("recording").body()).orElseThrow();

        ObjectNode told =
                Json.readObject(post("replay", recording.toString()).body()).orElseThrow();

        assertThat(told.toString()).isEqualTo("{\"played\":6,\"differences\":[]}");
        ((ObjectNode) recording.at("/records/1")).put("answer", "another");
        assertThat(post("replay", recording.toString()).body()).contains("\"expected\":\"ok another\"");
    }

    @Test
    void a_page_hears_each_frame_as_it_ends_and_one_that_has_gone_is_let_go() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient();
                Ear ann = Ear.at(cloud.webSocket())) {
            HttpResponse<Stream<String>> stream =
                    browser.send(HttpRequest.newBuilder(at("stream")).build(), BodyHandlers.ofLines());
            ann.say("{\"action\":\"echo\",\"value\":\"x\"}");
            assertThat(stream.body().filter(line -> line.startsWith("data: ")).limit(2))
                    .satisfiesExactly(
                            connect -> assertThat(connect).contains("\"kind\":\"CONNECT\""),
                            echo -> assertThat(echo).contains("\"route\":\"echo\""));
            browser.shutdownNow();

            while (cloud.listeners() > 0) {
                ann.say("{\"action\":\"echo\",\"value\":\"y\"}").await("echo");
            }
        }
    }

    @Test
    void tables_that_are_kept_outlive_their_cloud(@TempDir Path folder) throws Exception {
        CloudOptions kept =
                new CloudOptions(0, TEMPLATE, Map.of(), false, false, Optional.of(folder.resolve("tables")));
        String event = "{\"requestContext\":{\"connectionId\":\"TestID\"}}";
        try (LocalCloud first = LocalCloud.start(kept)) {
            URI test = URI.create("http://127.0.0.1:" + first.port() + "/_inspector/functions/ConnectFunction/test");
            HTTP.send(
                    HttpRequest.newBuilder(test)
                            .POST(BodyPublishers.ofString(event))
                            .build(),
                    BodyHandlers.ofString());
        }
        try (LocalCloud second = LocalCloud.start(kept)) {
            assertThat(second.tables()
                            .items("classroom-client-records", 50, Optional.empty())
                            .body())
                    .contains("TestID");
        }
    }

    /** Waits for the entries of a route. */
    private JsonNode entries(String route) throws Exception {
        while (true) {
            JsonNode all = Json.read(get("records").body()).orElseThrow();
            ObjectNode found = Json.object();
            all.forEach(entry -> {
                if (entry.path("route").asString("").equals(route)) {
                    found.withArray("found").add(entry);
                }
            });
            if (found.has("found")) {
                return found.path("found");
            }
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + cloud.port() + "/_inspector/" + path);
    }
}
