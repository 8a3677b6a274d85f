package chat.protocol;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent;
import chat.core.domain.Ticket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DocumentedFramesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("clientFrames")
    void a_golden_frame_of_a_client_is_as_documented(String frame) {
        assertThat(AsyncApi.errors(schemaOf(AsyncApi.ACTIONS, "action", frame), frame))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("serverFrames")
    void a_golden_frame_of_the_server_is_as_documented(String frame) {
        assertThat(AsyncApi.errors(schemaOf(AsyncApi.TYPES, "type", frame), frame))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("serverFrames")
    void the_server_sends_no_field_that_is_not_documented(String frame) {
        JsonNode sent = JSON.readTree(frame);

        assertThat(documentedFields(schemaOf(AsyncApi.TYPES, "type", frame)))
                .containsAll(Set.copyOf(sent.propertyNames()));
        for (JsonNode entry : sent.path("messages")) {
            assertThat(documentedFields("entry")).containsExactlyInAnyOrderElementsOf(entry.propertyNames());
        }
    }

    @Test
    void every_documented_message_has_a_golden_frame() {
        assertThat(words("action", clientFrames())).isEqualTo(AsyncApi.ACTIONS.keySet());
        assertThat(words("type", serverFrames())).isEqualTo(AsyncApi.TYPES.keySet());
        assertThat(AsyncApi.DOCUMENT.at("/components/messages"))
                .hasSize(AsyncApi.ACTIONS.size() + AsyncApi.TYPES.size());
    }

    @Test
    void every_message_is_on_the_channel_and_in_an_operation() {
        String operations = AsyncApi.DOCUMENT.get("operations").toString();

        for (String message : AsyncApi.DOCUMENT.at("/components/messages").propertyNames()) {
            assertThat(AsyncApi.DOCUMENT
                            .at("/channels/chat/messages/" + message + "/$ref")
                            .asString())
                    .isEqualTo("#/components/messages/" + message);
            assertThat(operations).contains("#/channels/chat/messages/" + message + "\"");
        }
    }

    @Test
    void what_a_URL_may_hold_is_documented() {
        JsonNode query = AsyncApi.DOCUMENT.at("/channels/chat/bindings/ws/query/properties");
        String ticket = Ticket.of(new byte[Ticket.BYTES]).value();

        assertThat(query.propertyNames()).containsExactlyInAnyOrder("access_token", "ticket");
        assertThat(ticket).matches(query.at("/ticket/pattern").asString());
    }

    @Test
    void the_actions_are_those_of_the_core() {
        Set<String> routes = Stream.of(Action.values()).map(Action::route).collect(toSet());

        assertThat(AsyncApi.ACTIONS.keySet()).isEqualTo(routes);
        assertThat(constants("action")).isEqualTo(routes);
    }

    @Test
    void the_error_codes_are_those_of_the_core() {
        assertThat(constants("errorCode"))
                .isEqualTo(Stream.of(ErrorCode.values()).map(ErrorWord::of).collect(toSet()));
    }

    @Test
    void every_kind_of_event_has_a_documented_type() {
        Set<String> types = GoldenEvents.BY_FILE.values().stream()
                .map(DocumentedFramesTest::typeOf)
                .collect(toSet());
        types.add("error");

        assertThat(types).isEqualTo(AsyncApi.TYPES.keySet());
    }

    @Test
    void the_examples_in_the_document_are_as_documented() {
        for (JsonNode message : AsyncApi.DOCUMENT.at("/components/messages")) {
            String reference = message.at("/payload/$ref").asString();
            assertThat(message.get("examples")).isNotEmpty();
            for (JsonNode example : message.get("examples")) {
                String schema = reference.substring(reference.lastIndexOf('/') + 1);
                assertThat(AsyncApi.errors(schema, example.get("payload").toString()))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            register      | {"action":"register"}
            register      | {"action":"register","value":5}
            register      | {"action":"new-room","value":"ann"}
            dispatch      | {"action":"dispatch","value":""}
            dispatch      | {"action":"dispatch","value":"hi","ref":"a b"}
            history       | {"action":"history","before":0}
            history       | {"action":"history","limit":101}
            history       | {"action":"history","limit":1.5}
            signup        | {"type":"signup","rooms":["a",""]}
            signup        | {"type":"signup","rooms":["a"],"more":false}
            singleRoom    | {"type":"single-room","room":"maths"}
            multiMessage  | {"type":"multi-message","messages":[{"user":"ann"}],"room":"a","epoch":"e","more":false}
            clientMessage | {"type":"client-message","user":"ann","message":"hi"}
            ack           | {"type":"ack","ref":"r-1","time":"2026-01-01T10:00:00Z"}
            ack           | {"type":"ack","ref":"r-1","room":"a","time":"2026-01-01T10:00:00.000Z"}
            error         | {"type":"error","code":"oops","message":"No."}
            error         | {"type":"error","code":"unknown-action","message":"No."}
            error         | {"type":"error","code":"bad-json","message":"No.","actions":[]}
            """)
    void a_wrong_frame_is_not_as_documented(String schema, String frame) {
        assertThat(AsyncApi.errors(schema, frame)).isNotEmpty();
    }

    static Stream<String> clientFrames() {
        return GoldenFiles.CLIENT.values().stream();
    }

    static Stream<String> serverFrames() {
        return GoldenFiles.SERVER.values().stream();
    }

    private static String schemaOf(Map<String, String> schemas, String field, String frame) {
        String word = JSON.readTree(frame).get(field).asString();
        return Objects.requireNonNull(schemas.get(word), "The document does not know " + word);
    }

    private static Set<String> documentedFields(String schema) {
        return Set.copyOf(AsyncApi.schema(schema).get("properties").propertyNames());
    }

    private static Set<String> words(String field, Stream<String> frames) {
        return frames.map(frame -> JSON.readTree(frame).get(field).asString()).collect(toSet());
    }

    private static Set<String> constants(String schema) {
        return AsyncApi.schema(schema)
                .get("enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(toSet());
    }

    private static String typeOf(ServerEvent event) {
        String frame = new String(FrameEncoder.encode(event), StandardCharsets.UTF_8);
        return JSON.readTree(frame).get("type").asString();
    }
}
