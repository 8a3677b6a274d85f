package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.emulator.Emulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The full template with authentication, as it is deployed: its own authorizer, its own secret. */
final class SignedInTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");

    private LocalCloud cloud = start("on");

    @AfterEach
    void close() {
        cloud.close();
    }

    private static LocalCloud start(String authQuery) {
        return LocalCloud.start(
                new CloudOptions(
                        0,
                        TEMPLATE,
                        Map.of(
                                "Prefix",
                                "signed-" + UUID.randomUUID().toString().substring(0, 8) + "-",
                                "Authentication",
                                "on",
                                "AuthQuery",
                                authQuery,
                                "CreateTestJwt",
                                "on"),
                        false,
                        false,
                        Optional.empty()),
                new Outside(Limits.ofAws(System::nanoTime), (delay, task) -> {}, Optional.of(Emulator.shared())));
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + cloud.port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build();
        return Json.read(HTTP.send(request, BodyHandlers.ofString()).body()).orElseThrow();
    }

    private String token() throws Exception {
        return post("/_inspector/functions/CreateTestJwtFunction/test", "{}")
                .at("/result/token")
                .asString();
    }

    private Wire dial(String query, String... headers) throws IOException {
        return Wire.dial(cloud.port(), "/production" + query, headers);
    }

    @Test
    void who_has_a_token_is_let_in_and_bears_its_name() throws Exception {
        try (Wire wire = dial("?access_token=" + token())) {
            assertThat(wire.status()).isEqualTo(101);
            assertThat(wire.say("{\"action\":\"register\",\"value\":\"Mallory\"}")
                            .hear())
                    .contains("\"type\":\"signup\"", "\"name\":\"Test User\"");
        }
    }

    @Test
    void the_token_may_be_a_subprotocol_which_is_then_agreed_on() throws Exception {
        try (Wire wire = dial("", "Sec-WebSocket-Protocol: websocket, " + token())) {
            assertThat(wire.status()).isEqualTo(101);
            assertThat(wire.header("Sec-WebSocket-Protocol")).hasValue("websocket");
        }
    }

    @Test
    void without_a_good_one_a_handshake_is_401() throws Exception {
        String token = token();
        for (String query : new String[] {"", "?access_token=", "?access_token=" + token.substring(3)}) {
            try (Wire wire = dial(query)) {
                assertThat(wire.status()).as(query).isEqualTo(401);
            }
        }
    }

    @Test
    void where_the_query_is_off_a_good_token_in_it_is_401_and_a_subprotocol_still_lets_in() throws Exception {
        close();
        cloud = start("off");
        String token = token();

        try (Wire byQuery = dial("?access_token=" + token);
                Wire bySubprotocol = dial("", "Sec-WebSocket-Protocol: websocket, " + token)) {
            assertThat(byQuery.status()).isEqualTo(401);
            assertThat(bySubprotocol.status()).isEqualTo(101);
        }
    }

    @Test
    void a_user_is_notified_by_the_bus() throws Exception {
        try (Wire wire = dial("?access_token=" + token())) {
            String detail = Json.object()
                    .put("userId", "test-user")
                    .put("message", "shipped")
                    .toString();
            String entry = Json.object()
                    .put("Source", "shop")
                    .put("DetailType", "Send User Push Notification")
                    .put("Detail", detail)
                    .toString();

            post("/events", "[" + entry + "]");

            assertThat(wire.hear()).isEqualTo("{\"type\":\"User Push Notification\",\"message\":\"shipped\"}");
        }
    }

    @Test
    void all_that_the_template_asks_for_is_here() throws Exception {
        token();

        assertThat(cloud.notices()).isEmpty();
        assertThat(cloud.journal().after(0).getLast().path("calls").toString())
                .contains("\"service\":\"secrets\"", "\"outcome\":\"ok\"");
    }
}
