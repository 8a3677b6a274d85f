package chat.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One text frame, as it was on the wire and as JSON. */
record Frame(String text, JsonNode json) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Frame parse(String text) {
        return new Frame(text, MAPPER.readTree(text));
    }

    /** Answers the frame of an action with these fields: name, value, name, value … */
    static String action(String action, Object... fields) {
        ObjectNode frame = MAPPER.createObjectNode().put("action", action);
        for (int i = 0; i < fields.length; i += 2) {
            frame.putPOJO((String) fields[i], fields[i + 1]);
        }
        return MAPPER.writeValueAsString(frame);
    }

    String type() {
        return string("type");
    }

    boolean is(String type) {
        return type.equals(type());
    }

    boolean has(String field) {
        return json.has(field);
    }

    /** Answers a field as text; empty text where there is none. */
    String string(String field) {
        return json.path(field).asString("");
    }

    long number(String field) {
        return json.path(field).asLong(-1);
    }

    boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    Stream<Frame> messages() {
        return json.path("messages").valueStream().map(entry -> new Frame(entry.toString(), entry));
    }

    List<String> contents() {
        return messages().map(entry -> entry.string("content")).toList();
    }

    List<String> strings(String field) {
        return json.path(field).valueStream().map(JsonNode::asString).toList();
    }

    List<String> fields() {
        return List.copyOf(json.propertyNames());
    }

    int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
