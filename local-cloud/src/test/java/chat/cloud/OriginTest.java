package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.emulator.Emulator;
import chat.testkit.BadOrigin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which pages may open a socket to the full template where it has a list of them. */
final class OriginTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final LocalCloud CLOUD =
            start(Map.of("AllowedOrigins", BadOrigin.LISTED + ",http://localhost:3000"));
    private static final LocalCloud OPEN = start(Map.of("AllowedOrigins", BadOrigin.LISTED, "AllowNoOrigin", "on"));

    private static LocalCloud start(Map<String, String> own) {
        Map<String, String> parameters = new HashMap<>(own);
        parameters.put("Prefix", "origin-" + UUID.randomUUID().toString().substring(0, 8) + "-");
        return LocalCloud.start(
                new CloudOptions(0, TEMPLATE, parameters, false, false, Optional.empty()),
                new Outside(Limits.ofAws(System::nanoTime), (delay, task) -> {}, Optional.of(Emulator.shared())));
    }

    @AfterAll
    static void close() {
        CLOUD.close();
        OPEN.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://chat.example:8443, 101",
        "origin, http://localhost:3000, 101",
        "Origin, http://chat.example, 403",
        "Origin, https://chat.example, 403",
        "Origin, http://localhost, 403",
        "Origin, http://localhost:3001, 403",
        "Origin, http://LOCALHOST:3000, 403",
        "Origin, https://chat.example.evil.example, 403",
        "Origin, https://evilchat.example, 403",
        "ORIGIN, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, '', 403",
        "X-Origin, https://chat.example:8443, 403"
    })
    void only_pages_on_the_list_may_connect(String header, String origin, int status) throws Exception {
        try (Wire wire = Wire.dial(CLOUD.port(), "/production", header + ": " + origin)) {
            assertThat(wire.status()).isEqualTo(status);
        }
    }

    @Test
    void who_is_refused_is_not_stored() throws Exception {
        try (Wire wire = Wire.dial(CLOUD.port(), "/production", "Origin: https://evil.example")) {
            assertThat(wire.status()).isEqualTo(403);
        }

        JsonNode refused = CLOUD.journal().after(0).getLast();
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(refused.path("calls")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chat.testkit.BadOrigin#tableWithNone")
    void the_list_refuses_all_but_its_pages_and_stores_nothing(BadOrigin bad) throws Exception {
        try (Wire wire = dial(CLOUD, bad)) {
            assertThat(wire.status()).isEqualTo(403);
        }

        JsonNode refused = CLOUD.journal().after(0).getLast();
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(refused.path("calls")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chat.testkit.BadOrigin#table")
    void the_switch_refuses_other_pages_all_the_same(BadOrigin bad) throws Exception {
        try (Wire wire = dial(OPEN, bad)) {
            assertThat(wire.status()).isEqualTo(403);
        }
    }

    @Test
    void the_switch_lets_in_who_names_no_page() throws Exception {
        try (Wire program = Wire.dial(OPEN.port(), "/production");
                Wire page = Wire.dial(OPEN.port(), "/production", "Origin: " + BadOrigin.LISTED)) {
            assertThat(program.status()).isEqualTo(101);
            assertThat(page.status()).isEqualTo(101);
        }
    }

    @Test
    void a_replay_comes_from_the_page_that_was_recorded() throws Exception {
        ObjectNode recording = Json.object().put("version", 1);
        ArrayNode records = recording.putArray("records");
        try (Theatre theatre = CLOUD.theatre();
                HttpClient http = HttpClient.newHttpClient()) {
            records.add(theatre.connect(Optional.of(BadOrigin.LISTED)).entry());
            records.add(theatre.connect(Optional.empty()).entry());
            URI replay = URI.create("http://127.0.0.1:" + CLOUD.port() + "/_inspector/replay");
            HttpRequest request = HttpRequest.newBuilder(replay)
                    .POST(BodyPublishers.ofString(recording.toString()))
                    .build();

            assertThat(records.valueStream().map(each -> each.path("outcome").asString()))
                    .containsExactly("ok", "refused");
            assertThat(http.send(request, BodyHandlers.ofString()).body())
                    .isEqualTo("{\"played\":2,\"differences\":[]}");
        }
    }

    private static Wire dial(LocalCloud cloud, BadOrigin bad) throws IOException {
        return Wire.dial(
                cloud.port(),
                "/production",
                bad.headers().stream().map(origin -> "Origin: " + origin).toArray(String[]::new));
    }
}
