package chat.cloud;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Answers the value that {@code text} is; empty where it is not JSON. */
    static Optional<JsonNode> read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Answers the object that {@code text} is; empty where it is anything else. */
    static Optional<ObjectNode> readObject(String text) {
        return read(text).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }

    /** What Lambda tells of an exception. */
    static String error(Throwable thrown) {
        return object().put("errorMessage", String.valueOf(thrown.getMessage()))
                .put("errorType", thrown.getClass().getName())
                .toString();
    }
}
