package chat.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which function serves which route. */
final class Routes {
    static final Map<String, String> SIMPLE = Map.of(
            "$connect", "Connect", "$disconnect", "Disconnect", "$default", "Default", "dispatch", "SendMessage");
    static final Map<String, String> FULL = full();

    private Routes() {}

    private static Map<String, String> full() {
        Map<String, String> routes = new TreeMap<>(SIMPLE);
        routes.put("register", "RegisterUser");
        routes.put("resume", "Resume");
        routes.put("new-room", "CreateRoom");
        routes.put("join-room", "JoinRoom");
        routes.put("leave-room", "LeaveRoom");
        routes.put("history", "History");
        routes.put("subscribe", "Subscribe");
        routes.put("unsubscribe", "Unsubscribe");
        routes.put("echo", "Echo");
        return routes;
    }

    /** The actions that the protocol's document describes. */
    static Set<String> documented() {
        try (InputStream document = Routes.class.getResourceAsStream("/asyncapi.yaml")) {
            Set<String> actions = new TreeSet<>();
            for (JsonNode action :
                    new YAMLMapper().readTree(Objects.requireNonNull(document)).findValues("action")) {
                if (action.has("const")) {
                    actions.add(action.get("const").asString());
                }
            }
            return actions;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
