package chat.protocol;

import static com.networknt.schema.InputFormat.JSON;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document {@code asyncapi.yaml}, and what it says of frames. */
final class AsyncApi {
    static final JsonNode DOCUMENT = read();
    /** The schemas' names by {@code action}: what a client may send. */
    static final Map<String, String> ACTIONS = schemasBy("action");
    /** The schemas' names by {@code type}: what the server says. */
    static final Map<String, String> TYPES = schemasBy("type");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private AsyncApi() {}

    static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas/" + name);
    }

    /** Answers what is wrong with {@code frame} by the schema of that name; empty when nothing is. */
    static List<String> errors(String schema, String frame) {
        ObjectNode root = ((ObjectNode) DOCUMENT).objectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", DOCUMENT.get("components"));
        return REGISTRY.getSchema(root).validate(frame, JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode read() {
        try (InputStream yaml = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        } catch (IOException unreadable) {
            throw new AssertionError("The document cannot be read", unreadable);
        }
    }

    private static Map<String, String> schemasBy(String field) {
        Map<String, String> schemas = new TreeMap<>();
        for (JsonNode message : DOCUMENT.at("/components/messages")) {
            String reference = message.at("/payload/$ref").asString();
            JsonNode word = DOCUMENT.at(reference.substring(1) + "/properties/" + field + "/const");
            if (word.isString()) {
                schemas.put(word.asString(), reference.substring(reference.lastIndexOf('/') + 1));
            }
        }
        return schemas;
    }
}
