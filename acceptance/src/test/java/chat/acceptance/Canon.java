package chat.acceptance;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes frames so that two runs of one script can be compared: what each run makes up is replaced by a name for it. */
final class Canon {
    private final Map<String, String> names = new HashMap<>();

    String of(Frame frame) {
        JsonNode json = frame.json().deepCopy();
        rewrite(json);
        return json.toString();
    }

    private void rewrite(JsonNode json) {
        if (json instanceof ObjectNode object) {
            name(object, "epoch");
            name(object, "connectionId");
            name(object, "resumeToken");
            if (object.path("time").asString("").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")) {
                object.put("time", "a time");
            }
            if (object.path("connectedAt").isIntegralNumber()) {
                object.put("connectedAt", "a time");
            }
        }
        json.forEach(this::rewrite);
    }

    /** The first epoch that is told of is number 1, and so on. */
    private void name(ObjectNode object, String field) {
        if (object.has(field)) {
            String made = field + " " + object.path(field).asString("");
            object.put(field, names.computeIfAbsent(made, unknown -> field + "#" + (names.size() + 1)));
        }
    }
}
