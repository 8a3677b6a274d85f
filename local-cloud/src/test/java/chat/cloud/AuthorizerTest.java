package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

// AWSDOC: apigateway-websocket-api-lambda-auth and apigateway-lambda-authorizer-output.
final class AuthorizerTest {
    private static final String TOKEN = "header.claims.signature";

    private Front front = Front.guarded(Map.of());

    @AfterEach
    void close() {
        front.close();
    }

    private Wire dial(String query, String... headers) throws Exception {
        return Wire.dial(front.cloud.port(), "/prod" + query, headers);
    }

    /** Has the authorizer answer; ARN stands for what it is asked about. */
    private void answers(String answer) {
        front.script.on(
                Script.AUTHORIZER,
                (event, environment) ->
                        answer.replace("ARN", event.path("methodArn").asString()));
    }

    private static String policy(String effect, String resource, String context) {
        return "{\"principalId\":\"u-1\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":"
                + "\"execute-api:Invoke\",\"Effect\":\"" + effect + "\",\"Resource\":\"" + resource
                + "\"}]},\"context\":" + context + "}";
    }

    private JsonNode story(Kind kind) throws Exception {
        return front.records().stream()
                .filter(each -> each.path("kind").asString().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    // powertools-lambda-python: apiGatewayAuthorizerWebSocketEvent.json, a capture of January 2025.
    @Test
    void it_is_asked_with_the_whole_handshake() throws Exception {
        answers(policy("Allow", "ARN", "{}"));

        dial(
                        "?access_token=abc&a=1&a=2",
                        "Sec-WebSocket-Protocol: websocket, " + TOKEN,
                        "Cookie: c=1",
                        "User-Agent: any")
                .close();

        Golden.check("authorize", front.script.event("REQUEST"));
    }

    // The same capture: without parameters there are empty objects, where other events have none.
    @Test
    void without_parameters_it_is_given_empty_ones() throws Exception {
        answers(policy("Allow", "ARN", "{}"));

        dial("").close();

        Golden.check("authorize-without-query", front.script.event("REQUEST"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Allow | ARN                                                      | 101
            Allow | *                                                        | 101
            Allow | arn:aws:execute-api:*/prod/*                             | 101
            Allow | arn:aws:execute-api:us-east-1:123456789012:*/prod/$conn?ct | 101
            Allow | arn:aws:execute-api:us-east-1:123456789012:*/prod/*/*    | 403
            Allow | arn:aws:execute-api:us-east-1:123456789012:*/dev/*       | 403
            Deny  | ARN                                                      | 403
            Deny  | arn:aws:execute-api:another                              | 403
            """)
    void the_policy_decides(String effect, String resource, int status) throws Exception {
        answers(policy(effect, resource, "{}"));

        try (Wire wire = dial("")) {
            assertThat(wire.status()).isEqualTo(status);
        }
        assertThat(story(Kind.AUTHORIZE).path("outcome").asString()).isEqualTo(status == 101 ? "ok" : "refused");
        assertThat(front.records().stream()
                        .anyMatch(each -> each.path("kind").asString().equals("CONNECT")))
                .isEqualTo(status == 101);
    }

    @Test
    void a_deny_wins_and_actions_and_resources_may_be_lists() throws Exception {
        String both = "{\"principalId\":\"u-1\",\"policyDocument\":{\"Statement\":["
                + "{\"Effect\":\"Allow\",\"Action\":[\"execute-api:*\"],\"Resource\":[\"x\",\"*\"]}DENY]}}";
        answers(both.replace("DENY", ""));
        try (Wire wire = dial("")) {
            assertThat(wire.status()).isEqualTo(101);
        }

        answers(both.replace("DENY", ",{\"Effect\":\"Deny\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"ARN\"}"));
        try (Wire wire = dial("")) {
            assertThat(wire.status()).isEqualTo(403);
        }
    }

    // AWSDOC says so of "Unauthorized"; localstack#6368. Any other error is 500.
    @ParameterizedTest
    @CsvSource({"Unauthorized,401,refused", "unauthorized,500,failed", "Unauthorized.,500,failed", "broken,500,failed"})
    void an_error_of_exactly_that_word_is_401(String message, int status, String outcome) throws Exception {
        front.script.on(Script.AUTHORIZER, (event, environment) -> {
            throw new IllegalStateException(message);
        });

        try (Wire wire = dial("")) {
            assertThat(wire.status()).isEqualTo(status);
        }
        assertThat(story(Kind.AUTHORIZE).path("outcome").asString()).isEqualTo(outcome);
        assertThat(story(Kind.AUTHORIZE).path("answer").asString()).isEqualTo(Integer.toString(status));
    }

    // serverless/examples#557: what is no policy is 500. Context is plain, and all of it at most 8 KB.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"statusCode\":401}",
                "{\"principalId\":\"u-1\"}",
                "{\"principalId\":\"u-1\",\"policyDocument\":{}}",
                "{\"principalId\":\"u-1\",\"policyDocument\":{\"Statement\":[]}}",
                "{\"principalId\":\"u-1\",\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\"}]}}",
                "{\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*:*\",\"Resource\":\"*\"}]}}",
                "NESTED",
                "LONG"
            })
    void what_is_no_policy_is_500(String answer) throws Exception {
        answers(
                switch (answer) {
                    case "NESTED" -> policy("Allow", "ARN", "{\"a\":{\"b\":1}}");
                    case "LONG" -> policy("Allow", "ARN", "{\"a\":\"" + "x".repeat(8 * 1024) + "\"}");
                    default -> answer;
                });

        try (Wire wire = dial("")) {
            assertThat(wire.status()).isEqualTo(500);
        }
        assertThat(story(Kind.AUTHORIZE).path("outcome").asString()).isEqualTo("failed");
    }

    // boto3#3789 has it in a $disconnect; AWSDOC: the values are what they were.
    @Test
    void what_it_tells_is_in_every_later_event() throws Exception {
        answers(policy("Allow", "ARN", "{\"userId\":\"u-1\",\"n\":123,\"good\":true,\"none\":null}"));
        front.script.on("echo", (event, environment) -> Script.says("in"));

        try (Wire wire = dial("")) {
            wire.say("{\"action\":\"echo\"}").hear();
        }

        for (String type : List.of("CONNECT", "MESSAGE", "DISCONNECT")) {
            ObjectNode told =
                    (ObjectNode) front.script.event(type).path("requestContext").path("authorizer");
            assertThat(told.remove("integrationLatency").isIntegralNumber()).isTrue();
            assertThat(told)
                    .as(type)
                    .isEqualTo(Json.object()
                            .put("principalId", "u-1")
                            .put("userId", "u-1")
                            .put("n", 123)
                            .put("good", true));
        }
    }

    // Its result is kept for HTTP APIs alone.
    @Test
    void it_is_asked_for_each_connection() throws Exception {
        answers(policy("Allow", "ARN", "{}"));

        dial("").close();
        dial("").close();

        assertThat(Front.id(front.script.event("REQUEST"))).isNotEqualTo(Front.id(front.script.event("REQUEST")));
    }

    @Test
    void it_knows_the_connection_by_its_id_and_connect_has_a_request_of_its_own() throws Exception {
        answers(policy("Allow", "ARN", "{}"));

        dial("").close();

        JsonNode asked = front.script.event("REQUEST").path("requestContext");
        JsonNode connected = front.script.event("CONNECT").path("requestContext");
        assertThat(asked.path("connectionId")).isEqualTo(connected.path("connectionId"));
        assertThat(asked.path("requestId")).isNotEqualTo(connected.path("requestId"));
    }

    // AWSDOC: 401 "without calling the Lambda function" where a source is missing, null or empty.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            route.request.header.Cookie      | ''       | X: y       | 401
            route.request.header.Cookie      | ''       | Cookie:    | 401
            route.request.header.Cookie      | ''       | cookie: a  | 101
            route.request.querystring.token  | ''       | token: a   | 401
            route.request.querystring.token  | ?token=  | X: y       | 401
            route.request.querystring.token  | ?Token=a | X: y       | 401
            route.request.querystring.token  | ?token=a | X: y       | 101
            route.request.querystring.token,route.request.header.Cookie | ?token=a | X: y      | 401
            route.request.querystring.token,route.request.header.Cookie | ?token=a | Cookie: a | 101
            """)
    void without_its_identity_source_a_handshake_is_401_and_nobody_is_asked(
            String sources, String query, String header, int status) throws Exception {
        front.close();
        front = Front.guarded(Map.of("Sources", sources));
        answers(policy("Allow", "ARN", "{}"));

        try (Wire wire = dial(query, header)) {
            assertThat(wire.status()).isEqualTo(status);
        }
        assertThat(story(Kind.AUTHORIZE).path("function").isNull()).isEqualTo(status == 401);
    }

    @Test
    void who_may_not_be_invoked_is_500() throws Exception {
        front.close();
        front = Front.guarded(Map.of("Permission", "off"));

        try (Wire wire = dial("")) {
            assertThat(wire.status()).isEqualTo(500);
        }
        assertThat(story(Kind.AUTHORIZE).path("outcome").asString()).isEqualTo("no-permission");
    }

    @Test
    void the_inspector_shows_no_tokens() throws Exception {
        answers(policy("Allow", "ARN", "{}"));

        dial(
                        "?access_token=" + TOKEN + "&room=lab",
                        "Sec-WebSocket-Protocol: websocket, " + TOKEN,
                        "authorization: Bearer " + TOKEN)
                .close();

        assertThat(front.script.event("REQUEST").toString()).contains(TOKEN);
        assertThat(front.records().toString()).doesNotContain(TOKEN);
        JsonNode shown = story(Kind.AUTHORIZE).path("event");
        assertThat(shown.at("/queryStringParameters/access_token").asString()).isEqualTo("(hidden)");
        assertThat(shown.at("/queryStringParameters/room").asString()).isEqualTo("lab");
        assertThat(shown.at("/multiValueHeaders/Sec-WebSocket-Protocol/0").asString())
                .isEqualTo("websocket, (hidden)");
    }
}
