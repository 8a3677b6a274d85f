package chat.cloud;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

// AWSDOC: http-api-develop-integrations-lambda, http-api-cors, http-api-throttling.
final class HttpDoorTest {
    private static final String ROUTE = "POST /ask";

    private Front front = Front.withHttp(Map.of());

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void a_function_is_given_an_event_of_format_2() throws Exception {
        ask("POST /ask?a=1&a=2&b=%20x", "Accept: */*", "Authorization: Bearer abc", "User-Agent: any");

        ObjectNode event = front.script.next();
        ObjectNode context = (ObjectNode) event.get("requestContext");
        String api = context.get("apiId").asString();
        assertThat(api).matches("[a-z][a-z0-9]{9}");
        assertThat(context.get("requestId").asString()).matches("[A-Za-z0-9_-]{15}=");
        assertThat(context.get("time").asString()).endsWith(" +0000");
        assertThat(event.at("/headers/x-amzn-trace-id").asString()).startsWith("Root=1-");
        context.put("requestId", "ID").put("time", "TIME").put("timeEpoch", 0);
        ((ObjectNode) event.get("headers")).put("x-amzn-trace-id", "TRACE");
        String golden = Files.readString(Path.of("src", "test", "resources", "golden", "http.json"))
                .replace("HOST", api + ".execute-api.us-east-1.amazonaws.com")
                .replace("API", api);
        assertThat(event).isEqualTo(Json.read(golden).orElseThrow());
    }

    @Test
    void what_is_not_there_is_not_in_the_event() throws Exception {
        send("POST /ask HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        ObjectNode event = front.script.next();
        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder(
                        "version",
                        "routeKey",
                        "rawPath",
                        "rawQueryString",
                        "headers",
                        "requestContext",
                        "isBase64Encoded");
        assertThat(event.get("rawQueryString").asString()).isEmpty();
        assertThat(event.at("/headers/content-length").asString()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"statusCode":201,"headers":{"Content-Type":"application/json","X-A":"b"},"body":"{}"} | 201 | application/json | {}
            {"statusCode":200,"body":"hi"}                            | 200 | text/plain;charset=UTF-8 | hi
            {"statusCode":401}                                        | 401 | text/plain;charset=UTF-8 | ~~
            {"statusCode":200,"body":"aGk=","isBase64Encoded":true}   | 200 | text/plain;charset=UTF-8 | hi
            {"a":1}                                                   | 200 | application/json | {"a":1}
            "hi"                                                      | 200 | application/json | hi
            {"statusCode":0}                                          | 500 | application/json | {"message":"Internal Server Error"}
            """)
    void a_function_answers_in_one_of_two_ways(String answer, int status, String type, String body) throws Exception {
        front.script.on(ROUTE, (event, environment) -> answer);

        String got = ask("POST /ask");

        assertThat(got).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n" + body);
        assertThat(got).containsIgnoringCase("\r\nContent-Type: " + type + "\r\n");
        assertThat(front.records().getLast().path("outcome").asString())
                .isEqualTo(status == 500 ? "failed" : status < 400 ? "ok" : "refused");
        assertThat(front.records().getLast().path("kind").asString()).isEqualTo("HTTP");
    }

    @Test
    void a_function_that_breaks_off_or_may_not_be_called_is_500() throws Exception {
        front.script.on(ROUTE, (event, environment) -> {
            throw new IllegalStateException("broken");
        });
        assertThat(ask("POST /ask"))
                .startsWith("HTTP/1.1 500 ")
                .endsWith("{\"message\":\"Internal Server Error\"}")
                .doesNotContain("broken");
        assertThat(outcome()).isEqualTo("failed");

        front.close();
        front = Front.withHttp(Map.of("Permission", "off"));
        assertThat(ask("POST /ask")).startsWith("HTTP/1.1 500 ");
        assertThat(outcome()).isEqualTo("no-permission");
    }

    @Test
    void a_function_that_takes_too_long_is_503() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        front.script.on(ROUTE, (event, environment) -> Boolean.toString(asked.await(20, TimeUnit.SECONDS)));

        assertThat(ask("POST /ask")).startsWith("HTTP/1.1 503 ").endsWith("{\"message\":\"Service Unavailable\"}");

        asked.countDown();
        assertThat(outcome()).isEqualTo("timeout");
    }

    @Test
    void more_than_the_stage_lets_in_is_429() throws Exception {
        assertThat(ask("POST /ask")).startsWith("HTTP/1.1 200 ");
        assertThat(ask("POST /ask")).startsWith("HTTP/1.1 200 ");

        assertThat(ask("POST /ask")).startsWith("HTTP/1.1 429 ").endsWith("{\"message\":\"Too Many Requests\"}");

        assertThat(outcome()).isEqualTo("throttled");
        front.pass(Duration.ofSeconds(1));
        assertThat(ask("POST /ask")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({"https://a.example, true", "https://a.example.evil, false", "http://a.example, false"})
    void a_page_on_the_list_may_ask_and_read(String origin, boolean may) throws Exception {
        String asked = ask("OPTIONS /ask", "Origin: " + origin, "Access-Control-Request-Method: POST");
        String got = ask("POST /ask", "Origin: " + origin);

        assertThat(asked).startsWith("HTTP/1.1 204 ");
        assertThat(got).startsWith("HTTP/1.1 200 ");
        assertThat(has(asked, "access-control-allow-origin: " + origin)).isEqualTo(may);
        assertThat(has(asked, "access-control-allow-headers: authorization")).isEqualTo(may);
        assertThat(has(asked, "access-control-allow-methods: post")).isEqualTo(may);
        assertThat(has(got, "access-control-allow-origin: " + origin)).isEqualTo(may);
    }

    @Test
    void the_inspector_shows_neither_tokens_nor_tickets() throws Exception {
        String body = Json.object()
                .put("ticket", "t-secret")
                .put("expiresInMs", 30_000)
                .toString();
        front.script.on(ROUTE, (event, environment) -> Script.says(body));

        String got = ask("POST /ask?ticket=t-secret&x=1", "Authorization: Bearer t-secret");

        assertThat(got).contains("t-secret");
        assertThat(front.records().toString())
                .contains("(hidden)", "x=1", "expiresInMs")
                .doesNotContain("t-secret");
    }

    private static boolean has(String answer, String header) {
        return answer.toLowerCase(Locale.ROOT).contains("\r\n" + header + "\r\n");
    }

    private String outcome() throws Exception {
        return front.records().getLast().path("outcome").asString();
    }

    private String ask(String request, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(request + " HTTP/1.1\r\nHost: x\r\n" + more
                + "Cookie: c=1; d=2\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 2\r\nConnection: close\r\n\r\nhi");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.cloud.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
