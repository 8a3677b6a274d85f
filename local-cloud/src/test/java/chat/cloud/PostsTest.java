package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

// The model of apigatewaymanagementapi 2018-11-29, where nothing else is said.
final class PostsTest {
    private static final String NOBODY = "AAAAAAAAAAAAAAA=";

    private final Front front = Front.inOrder(Map.of());
    private Wire wire;
    private String connection;

    @BeforeEach
    void connect() throws Exception {
        wire = front.dial("User-Agent: test");
        connection = front.connected();
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        front.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod/@connections/", "/prod/%40connections/"})
    void a_post_is_a_frame(String path) throws Exception {
        String encoded = connection.replace("=", "%3D");
        HttpResponse<String> answer = front.ask("POST", path + encoded, "Gr\u00fc\u00dfe");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(wire.hear()).isEqualTo("Gr\u00fc\u00dfe");
    }

    // AWSDOC: limits table (the bound of a frame "applies to @connections commands").
    @Test
    void a_long_post_comes_in_frames_of_32_KB() throws Exception {
        assertThat(front.post(connection, "x".repeat(100_000))).isEqualTo(200);

        for (int i = 0; i < 4; i++) {
            Wire.Received frame = wire.read();
            assertThat(frame.opCode()).isEqualTo(i == 0 ? Wire.TEXT : Wire.CONTINUATION);
            assertThat(frame.last()).isEqualTo(i == 3);
            assertThat(frame.payload().array()).hasSize(i == 3 ? 1_696 : 32_768);
        }
    }

    // gchq/sleeper#5755.
    @Test
    void a_post_of_more_than_128_KB_is_too_large() throws Exception {
        assertThat(front.post(connection, "x".repeat(128 * 1024))).isEqualTo(200);
        HttpResponse<String> answer = front.ask("POST", "/prod/@connections/" + connection, "x".repeat(128 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("PayloadTooLargeException");
        assertThat(answer.body()).contains("\"message\"");
    }

    // AWS CLI reference, get-connection.
    @Test
    void a_get_tells_of_the_connection() throws Exception {
        HttpResponse<String> answer = front.ask("GET", "/prod/@connections/" + connection, "");
        ObjectNode about = Json.readObject(answer.body()).orElseThrow();
        String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(about.get("connectedAt").asString()).matches(time);
        assertThat(about.get("lastActiveAt").asString()).matches(time);
        assertThat(about.put("connectedAt", "").put("lastActiveAt", ""))
                .isEqualTo(Json.readObject(
                                "{\"connectedAt\":\"\",\"identity\":{\"sourceIp\":\"127.0.0.1\",\"userAgent\":\"test\"},\"lastActiveAt\":\"\"}")
                        .orElseThrow());
    }

    // The error's type in the header is what the SDK for Java makes a GoneException of (measured).
    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void a_connection_that_is_not_there_is_gone(String verb) throws Exception {
        HttpResponse<String> answer = front.ask(verb, "/prod/@connections/" + NOBODY, "");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("GoneException");
        assertThat(answer.body()).isEmpty();
    }

    // AWS knowledge center, 410-gone-api-gateway.
    @Test
    void a_connection_is_gone_while_its_own_connect_runs() throws Exception {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        front.script.on("$connect", (event, environment) -> {
            status.complete(front.post(Front.id(event), "too early"));
            return Script.OK;
        });

        try (Wire other = front.dial()) {
            assertThat(other.status()).isEqualTo(101);
            assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(410);
            assertThat(front.post(front.connected(), "in time")).isEqualTo(200);
            assertThat(other.hear()).isEqualTo("in time");
        }
    }

    /** However fast the post comes behind the answer to the handshake. */
    @Test
    void who_hears_that_it_is_let_in_can_be_posted_to() throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Wire other = front.dial()) {
                assertThat(front.post(front.connected(), "first")).isEqualTo(200);
                assertThat(other.hear()).isEqualTo("first");
            }
        }
    }

    // Section 2.3: $disconnect runs when the socket is gone.
    @Test
    void a_connection_is_gone_while_its_disconnect_runs() throws Exception {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        front.script.on("$disconnect", (event, environment) -> {
            status.complete(front.post(Front.id(event), "too late"));
            return Script.OK;
        });
        wire.leave(1000, "");

        assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(410);
    }

    // localstack#4694.
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAA+=", "aGVsbG8%253D"})
    void an_id_of_another_form_is_a_bad_request(String id) throws Exception {
        HttpResponse<String> answer = front.ask("POST", "/prod/@connections/" + id, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("BadRequestException");
    }

    // aws-sdk-php#1955.
    @ParameterizedTest
    @ValueSource(strings = {"/dev/@connections/", "/@connections/", "/%40connections/"})
    void another_stage_or_none_is_forbidden(String path) throws Exception {
        HttpResponse<String> answer = front.ask("POST", path + connection, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    // AWSDOC: limits (10,000 requests a second, 5,000 at once, posts and frames together).
    @Test
    void an_account_has_so_many_requests_a_second() throws Exception {
        int[] statuses = new int[5_001];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = front.post(NOBODY, "");
        }
        HttpResponse<String> answer = front.ask("POST", "/prod/@connections/" + connection, "");
        front.pass(Duration.ofSeconds(1));

        assertThat(statuses).startsWith(410, 410).endsWith(410, 429);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("LimitExceededException");
        assertThat(front.post(connection, "")).isEqualTo(200);
    }

    // Section 4: 429 is said, too, when the client's buffer is full.
    @Test
    void a_client_that_does_not_read_is_told_of_by_429() throws Exception {
        int status = 200;
        for (int posts = 0; status == 200 && posts < 400; posts++) {
            status = front.post(connection, "x".repeat(128 * 1024));
        }

        assertThat(status).isEqualTo(429);
    }

    // SigV4 is not checked here; where the request comes from is.
    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "https://127.0.0.1", "null"})
    void a_page_of_another_site_is_forbidden(String origin) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder().header("Origin", origin);

        assertThat(front.ask(request, "POST", "/prod/@connections/" + connection, "")
                        .statusCode())
                .isEqualTo(403);
    }
}
