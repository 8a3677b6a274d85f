package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

// AWSDOC: eventbridge, API_PutEvents, API_PutEventsRequestEntry and API_PutEventsResultEntry; eb-events-structure.
final class EventBridgeTest {
    private static final Path EXAMPLES = Path.of("..", "adapter-lambda", "sam", "examples");

    private final Front front = Front.ofAws((delay, task) -> {});
    private final Queue<JsonNode> given = new ArrayDeque<>();

    @AfterEach
    void close() {
        front.close();
    }

    private JsonNode put(String... entries) throws Exception {
        HttpResponse<String> answer =
                front.aws(Optional.empty(), "AWSEvents.PutEvents", "{\"Entries\":[" + String.join(",", entries) + "]}");
        return Json.readObject(answer.body()).orElseThrow().put("status", answer.statusCode());
    }

    private static String entry(String type, String source) {
        return Json.object()
                .put("Source", source)
                .put("DetailType", type)
                .put("Detail", "{\"n\":1}")
                .toString();
    }

    /** Answers the next event that the worker is given, alone or with others. */
    private ObjectNode delivered() throws Exception {
        if (given.isEmpty()) {
            front.script.event("").path("Records").forEach(given::add);
        }
        return Json.readObject(given.remove().path("body").asString()).orElseThrow();
    }

    @Test
    void an_event_goes_to_the_queue_of_its_rule_as_eventbridge_delivers_it() throws Exception {
        ObjectNode entry = Json.readObject(entry("Changed", "shop")).orElseThrow();
        entry.put("Time", 1_700_000_000.0).putArray("Resources").add("arn:aws:s3:::shelf");

        JsonNode told = put(entry.toString());

        String id = told.at("/Entries/0/EventId").asString();
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(told.path("FailedEntryCount").asInt(-1)).isZero();
        assertThat(delivered()).isEqualTo(Json.readObject("""
                {"version":"0","id":"ID","detail-type":"Changed","source":"shop","account":"123456789012",
                 "time":"2023-11-14T22:13:20Z","region":"us-east-1","resources":["arn:aws:s3:::shelf"],"detail":{"n":1}}
                """.replace("ID", id)).orElseThrow());
    }

    @Test
    void without_a_time_it_is_that_of_the_call() throws Exception {
        put(entry("Changed", "shop"));

        assertThat(Instant.parse(delivered().path("time").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void what_no_rule_takes_is_taken_and_goes_nowhere() throws Exception {
        String elsewhere = entry("Changed", "shop").replaceFirst("\\{", "{\"EventBusName\":\"mine\",");

        JsonNode told = put(
                entry("Unknown", "shop"),
                entry("Changed", "another"),
                entry("Off", "shop"),
                entry("Unheard", "shop"),
                elsewhere,
                entry("Changed", "shop"));

        assertThat(told.path("FailedEntryCount").asInt(-1)).isZero();
        assertThat(told.path("Entries")).hasSize(6);
        assertThat(delivered().path("id")).isEqualTo(told.at("/Entries/5/EventId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Source":"shop"      | "Sauce":"shop"       | InvalidArgument | Parameter Source is not valid. Reason: Source is a required argument.
            "DetailType":"Changed" | "DetailType":""    | InvalidArgument | Parameter DetailType is not valid. Reason: DetailType is a required argument.
            "Source":"shop"      | "Source":"aws.s3"    | NotAuthorizedForSourceException | Not authorized for the source.
            "Source":"shop"      | "Source":"shop","Time":"noon" | InvalidArgument | Parameter Time is not valid. Reason: It is not a timestamp.
            "{\\"n\\":1}"        | "{"                  | MalformedDetail | Detail is malformed.
            "{\\"n\\":1}"        | "[]"                 | MalformedDetail | Detail is malformed.
            "{\\"n\\":1}"        | "text"               | MalformedDetail | Detail is malformed.
            """)
    void an_entry_that_is_wrong_is_told_and_costs_the_others_nothing(
            String from, String to, String code, String message) throws Exception {
        String wrong = entry("Changed", "shop").replace(from, to);

        JsonNode told = put(wrong, entry("Changed", "shop"));

        assertThat(told.path("status").asInt()).isEqualTo(200);
        assertThat(told.path("FailedEntryCount").asInt()).isEqualTo(1);
        assertThat(told.path("Entries").get(0))
                .isEqualTo(Json.object().put("ErrorCode", code).put("ErrorMessage", message));
        assertThat(delivered().path("id")).isEqualTo(told.at("/Entries/1/EventId"));
    }

    @Test
    void there_are_1_to_10_entries_of_256_kb_together() throws Exception {
        String[] eleven = new String[11];
        Arrays.fill(eleven, entry("Changed", "shop"));
        String half = Json.object()
                .put("Source", "shop")
                .put("DetailType", "Unknown")
                .put("Detail", "{\"text\":\"" + "x".repeat(128 * 1024) + "\"}")
                .toString();

        assertThat(put(eleven).path("Message").asString()).contains("length less than or equal to 10");
        assertThat(put().path("Message").asString()).contains("length greater than or equal to 1");
        assertThat(put(half).path("status").asInt()).isEqualTo(200);
        assertThat(put(half, half).path("__type").asString()).isEqualTo("ValidationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWSEvents.ListRules", "AWSEvents.PutEvents"})
    void what_is_not_emulated_or_no_json_is_a_bad_request(String target) throws Exception {
        assertThat(front.aws(Optional.empty(), target, "[").statusCode()).isEqualTo(400);
    }

    @Test
    void the_same_file_may_be_posted_without_the_command_line_of_aws() throws Exception {
        String list = "[" + entry("Changed", "shop") + "]";

        HttpResponse<String> first = front.ask("POST", "/events", list);
        HttpResponse<String> second = front.ask("POST", "/events", "{\"Entries\":" + list + "}");

        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(200, 200);
        assertThat(delivered().path("source").asString()).isEqualTo("shop");
        assertThat(delivered().path("source").asString()).isEqualTo("shop");
        assertThat(front.ask("POST", "/events", "no JSON").statusCode()).isEqualTo(400);
        assertThat(front.ask("POST", "/events", "\"text\"").statusCode()).isEqualTo(400);
    }

    @Test
    void a_function_may_put_events_as_its_role_allows() throws Exception {
        front.script.on("try", (event, environment) -> {
            Optional<String> key = Optional.of(Script.variable(environment, "AWS_ACCESS_KEY_ID"));
            return Script.says(front.aws(key, "AWSEvents.PutEvents", "{}").body());
        });

        try (Wire wire = front.dial()) {
            assertThat(wire.say("{\"action\":\"try\"}").hear())
                    .contains("events:PutEvents on resource: arn:aws:events:us-east-1:123456789012:event-bus/default");
        }
    }

    @Test
    void the_examples_of_our_templates_are_entries() throws Exception {
        for (Map.Entry<String, String> example : Map.of(
                        "entity-updated.json", "Entity Updated",
                        "send-user-push-notification.json", "Send User Push Notification")
                .entrySet()) {
            String list = Files.readString(EXAMPLES.resolve(example.getKey()));

            assertThat(front.ask("POST", "/events", list).body()).contains("\"FailedEntryCount\":0");
            assertThat(Json.read(list).orElseThrow().at("/0/DetailType").asString())
                    .isEqualTo(example.getValue());
        }
    }

    @Test
    void what_waits_in_a_queue_can_be_looked_at() throws Exception {
        put(entry("Kept", "shop"));

        JsonNode messages = Json.read(front.ask("GET", "/_inspector/queues/Shelf/messages", "")
                        .body())
                .orElseThrow();
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).path("body").asString()).contains("\"detail-type\":\"Kept\"");
        assertThat(messages.get(0).path("received").asInt(-1)).isZero();
    }
}
