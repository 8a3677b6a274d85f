package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutingTest {
    private static final String ID = "\"[A-Za-z0-9_-]{15}=\"";

    private final Front front = Front.inOrder(Map.of());

    @AfterEach
    void close() {
        front.close();
    }

    /** The blanks are those of many captures. */
    private static String frame(String message) {
        return "\\{\"message\": \"" + message + "\", \"connectionId\":" + ID + ", \"requestId\":" + ID + "\\}";
    }

    // AWSDOC: websocket-api-develop-routes; four captures of the frame.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"nobody\"}",
                "{\"action\":\"\"}",
                "{}",
                "no JSON",
                "5",
                "[]",
                "\"echo\"",
                "",
                "{\"action\":\"$connect\"}",
                "{\"action\":\"$disconnect\"}",
                "{\"action\":\"$default\"}"
            })
    void what_no_route_takes_is_forbidden_and_the_connection_stays(String text) throws Exception {
        front.script.on("echo", (event, environment) -> Script.says("still here"));

        try (Wire wire = front.dial()) {
            String id = front.connected();

            assertThat(wire.say(text).hear()).matches(frame("Forbidden")).contains("\"connectionId\":\"" + id + "\"");
            assertThat(wire.say("{\"action\":\"echo\"}").hear()).isEqualTo("still here");
        }
    }

    // AWSDOC: websocket-api-develop-routes ($default takes what nothing else does, and what is no JSON).
    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"nobody\"}", "no JSON", "5", "", "{\"action\":\"$connect\"}"})
    void what_no_other_route_takes_the_default_route_does(String text) throws Exception {
        try (Front fallback = Front.inOrder(Map.of("Fallback", "on"));
                Wire wire = fallback.dial()) {
            fallback.script.on("$default", (event, environment) -> Script.says("taken"));

            assertThat(wire.say(text).hear()).isEqualTo("taken");
        }
    }

    // AWSDOC: websocket-api-develop-routes (expressions of several parts).
    @Test
    void a_route_may_be_selected_by_several_parts() throws Exception {
        try (Front parts = Front.inOrder(Map.of("Expression", "${request.body.service}/${request.body.action}"));
                Wire wire = parts.dial()) {
            parts.script.on("lab/echo", (event, environment) -> Script.says("both"));

            assertThat(wire.say("{\"service\":\"lab\",\"action\":\"echo\"}").hear())
                    .isEqualTo("both");
            assertThat(wire.say("{\"action\":\"echo\"}").hear()).matches(frame("Forbidden"));
        }
    }

    // AWSDOC: apigateway-websocket-api-route-response (an expression and a response, or nothing is passed on).
    @Test
    void what_a_function_answers_goes_nowhere_without_a_route_response() throws Exception {
        for (String route : new String[] {"quiet", "half", "echo"}) {
            front.script.on(route, (event, environment) -> Script.says("from " + route));
        }

        try (Wire wire = front.dial()) {
            wire.say("{\"action\":\"quiet\"}").say("{\"action\":\"half\"}").say("{\"action\":\"echo\"}");

            assertThat(wire.hear()).isEqualTo("from echo");
        }
    }

    // A capture tried each of these statuses.
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 301, 401, 501})
    void the_status_of_a_message_is_not_seen(int status) throws Exception {
        front.script
                .on("quiet", (event, environment) -> "{\"statusCode\":" + status + "}")
                .on("echo", (event, environment) -> Script.says("next"));

        try (Wire wire = front.dial()) {
            wire.say("{\"action\":\"quiet\"}").say("{\"action\":\"echo\"}");

            assertThat(wire.hear()).isEqualTo("next");
        }
    }

    // Captures of a function that throws, and of results that are none.
    @ParameterizedTest
    @ValueSource(strings = {"!", "{}", "null", "\"text\"", "[200]", "no JSON"})
    void a_function_that_fails_is_an_internal_error(String answer) throws Exception {
        front.script
                .on("quiet", (event, environment) -> {
                    if (answer.equals("!")) {
                        throw new IllegalStateException("broken");
                    }
                    return answer;
                })
                .on("echo", (event, environment) -> Script.says("still here"));

        try (Wire wire = front.dial()) {
            assertThat(wire.say("{\"action\":\"quiet\"}").hear()).matches(frame("Internal server error"));
            assertThat(wire.say("{\"action\":\"echo\"}").hear()).isEqualTo("still here");
        }
    }

    // Captures (section 3.2), and aws/chalice#1406 for the integration's own limit.
    @ParameterizedTest
    @CsvSource({"short,Internal server error", "late,Endpoint request timed out"})
    void a_function_that_takes_too_long_is_told_by_whose_limit_it_was(String route, String message) throws Exception {
        CompletableFuture<String> never = new CompletableFuture<>();
        front.script.on(route, (event, environment) -> never.get(30, TimeUnit.SECONDS));

        try (Wire wire = front.dial()) {
            assertThat(wire.say("{\"action\":\"" + route + "\"}").hear()).matches(frame(message));
        }
        never.complete(Script.OK);
    }

    // Section 1: past API Gateway's limit the function goes on.
    @Test
    void a_function_goes_on_when_api_gateway_has_waited_enough() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> done = new CompletableFuture<>();
        front.script.on("late", (event, environment) -> {
            String result = answer.get(30, TimeUnit.SECONDS);
            done.complete("went on");
            return result;
        });

        try (Wire wire = front.dial()) {
            wire.say("{\"action\":\"late\"}").hear();
            answer.complete(Script.OK);

            assertThat(done.get(30, TimeUnit.SECONDS)).isEqualTo("went on");
        }
    }

    // Lambda: a function is invoked by API Gateway only with a permission.
    @Test
    void a_function_that_does_not_permit_api_gateway_is_an_internal_error() throws Exception {
        try (Wire wire = front.dial()) {
            assertThat(wire.say("{\"action\":\"stranger\"}").hear()).matches(frame("Internal server error"));
        }
    }

    // What AWS sends to who is throttled is not known (documented choice).
    @Test
    void a_stage_lets_in_so_many_frames_at_once() throws Exception {
        try (Front narrow = Front.inOrder(Map.of("Burst", "2"));
                Wire wire = narrow.dial()) {
            narrow.script.on("echo", (event, environment) -> Script.says("in"));
            for (int i = 0; i < 3; i++) {
                wire.say("{\"action\":\"echo\"}");
            }

            assertThat(wire.hear()).isEqualTo("in");
            assertThat(wire.hear()).isEqualTo("in");
            assertThat(wire.hear()).matches(frame("Too Many Requests"));
        }
    }
}
