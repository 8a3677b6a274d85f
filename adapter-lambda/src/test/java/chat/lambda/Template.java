package chat.lambda;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A template as its text says it: {@code !Ref X} and {@code !Sub X} read as {@code X}, {@code !GetAtt X.Arn} as {@code X.Arn}. */
record Template(JsonNode root) {
    private static final String STAGE =
            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${StageName}";
    private static final String MANAGE_CONNECTIONS = STAGE + "/POST/@connections/*";
    private static final String CLOSE_CONNECTIONS = STAGE + "/DELETE/@connections/*";

    static Template read(String name) {
        return new Template(new YAMLMapper().readTree(Path.of("sam", name).toFile()));
    }

    JsonNode resource(String id) {
        return root.path("Resources").path(id);
    }

    /** Answers the properties of a resource, of that type. */
    JsonNode properties(String id, String type) {
        JsonNode resource = resource(id);
        return resource.path("Type").asString("").equals(type)
                ? resource.path("Properties")
                : root.path("no such resource");
    }

    Set<String> ids(String type) {
        return root.path("Resources").properties().stream()
                .filter(resource ->
                        resource.getValue().path("Type").asString("").equals(type))
                .map(resource -> resource.getKey())
                .collect(toCollection(TreeSet::new));
    }

    /** What the role of {@code function} allows, as {@code verb resource}. */
    Set<String> allowed(String function) {
        Set<String> allowed = new TreeSet<>();
        JsonNode role = properties(function + "Role", "AWS::IAM::Role");
        for (JsonNode policy : role.path("Policies")) {
            for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
                allowed.addAll(lines(thenOf(statement)));
            }
        }
        return allowed;
    }

    /** Answers what an {@code !If} yields where its condition holds; anything else as it is. */
    static JsonNode thenOf(JsonNode node) {
        return node.isArray() && node.size() == 3 ? node.get(1) : node;
    }

    /** Answers whether {@code name} is one of the template's conditions. */
    boolean isCondition(String name) {
        return root.path("Conditions").has(name);
    }

    /** Answers {@code verb resource} for each pair of a statement, in the words of {@link Recorder}. */
    static List<String> lines(JsonNode statement) {
        List<String> lines = new ArrayList<>();
        for (String action : strings(statement.path("Action"))) {
            for (String resource : strings(statement.path("Resource"))) {
                lines.add(action + " " + named(resource));
            }
        }
        return lines;
    }

    private static String named(String resource) {
        return switch (resource) {
            case "ConnectionsTable.Arn", "<ARN of client-records>" -> "ConnectionsTable";
            case "RoomsTable.Arn", "<ARN of room-messages-users>" -> "RoomsTable";
            case "FanOutQueue.Arn" -> "FanOutQueue";
            case "NewsQueue.Arn" -> "NewsQueue";
            case "ExpiryQueue.Arn" -> "ExpiryQueue";
            case CLOSE_CONNECTIONS, "<ARN of the WebSocket>/development/DELETE/@connections/*" -> "ConnectionsToClose";
            case MANAGE_CONNECTIONS, "<ARN of the WebSocket>/development/POST/@connections/*" -> "Connections";
            default -> resource;
        };
    }

    private static List<String> strings(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? oneOrMany.values().stream().map(node -> node.asString("")).toList()
                : Stream.of(oneOrMany).map(node -> node.asString("")).toList();
    }
}
