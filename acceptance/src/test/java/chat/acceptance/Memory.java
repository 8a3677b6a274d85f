package chat.acceptance;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What the people of a script have heard that no script can know: the epochs of rooms, and the tokens of names. */
final class Memory {
    /** Stands in a frame for what is only known when it is sent. */
    static final String LATER = "?";

    private static final String NEVER_HEARD = "A".repeat(43);

    private final Map<String, String> epochs = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Takes note of who asks for which name. */
    void says(String who, String frame) {
        if (frame.contains("\"resume\"")) {
            names.put(who, Frame.parse(frame).string("name"));
        } else if (frame.startsWith("{\"action\":\"register\",\"value\":\"")) {
            names.put(who, Frame.parse(frame).string("value"));
        }
    }

    void hears(String who, Frame frame) {
        if (frame.has("epoch")) {
            epochs.put(frame.string("room"), frame.string("epoch"));
        }
        if (frame.has("resumeToken")) {
            tokens.put(names.getOrDefault(who, who), frame.string("resumeToken"));
        }
    }

    /** Answers {@code frame} with the last epoch of its room, and the last token of its name. */
    String filled(String frame) {
        if (!frame.contains("\"" + LATER + "\"")) {
            return frame;
        }
        ObjectNode json = (ObjectNode) Frame.parse(frame).json();
        fill(json, "epoch", epochs.getOrDefault(json.path("room").asString(""), NEVER_HEARD));
        fill(json, "resumeToken", tokens.getOrDefault(json.path("name").asString(""), NEVER_HEARD));
        return json.toString();
    }

    private static void fill(ObjectNode json, String field, String known) {
        if (json.path(field).asString("").equals(LATER)) {
            json.put(field, known);
        }
    }
}
