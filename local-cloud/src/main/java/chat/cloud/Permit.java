package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.template.Role;
import chat.template.Statement;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an authorizer has answered (AWSDOC: apigateway-lambda-authorizer-output).
 *
 * @param policy as a role, for it is read in the same way
 * @param context what later events tell of it
 */
record Permit(Role policy, ObjectNode context) {
    private static final int MOST_BYTES = 8 * 1024;

    /** Reads an answer; empty where it is not a principal with a policy and a context of plain values. */
    static Optional<Permit> read(String json) {
        return Json.readObject(json)
                .filter(answer -> json.getBytes(UTF_8).length <= MOST_BYTES)
                .filter(answer -> answer.path("principalId").isString())
                .filter(answer -> answer.path("context").valueStream().allMatch(JsonNode::isValueNode))
                .flatMap(answer -> statements(answer).map(statements -> new Permit(statements, context(answer))));
    }

    private static ObjectNode context(ObjectNode answer) {
        ObjectNode context = Json.object();
        context.set("principalId", answer.path("principalId"));
        answer.path("context")
                .propertyStream()
                .filter(value -> !value.getValue().isNull())
                .forEach(value -> context.set(value.getKey(), value.getValue()));
        return context;
    }

    private static Optional<Role> statements(ObjectNode answer) {
        List<JsonNode> statements = list(answer.at("/policyDocument/Statement"));
        return statements.isEmpty() || !statements.stream().allMatch(Permit::isLegible)
                ? Optional.empty()
                : Optional.of(new Role(
                        "policy", statements.stream().map(Permit::statement).toList()));
    }

    private static boolean isLegible(JsonNode statement) {
        return List.of("Allow", "Deny").contains(statement.path("Effect").asString(""))
                && isTexts(statement.path("Action"))
                && isTexts(statement.path("Resource"));
    }

    private static boolean isTexts(JsonNode node) {
        return !list(node).isEmpty() && list(node).stream().allMatch(JsonNode::isString);
    }

    private static Statement statement(JsonNode statement) {
        return new Statement(
                statement.path("Effect").asString("").equals("Allow"),
                texts(statement.path("Action")),
                texts(statement.path("Resource")));
    }

    private static List<String> texts(JsonNode node) {
        return list(node).stream().map(JsonNode::asString).toList();
    }

    private static List<JsonNode> list(JsonNode node) {
        return node.isArray()
                ? node.valueStream().toList()
                : Optional.of(node).filter(one -> !one.isMissingNode()).stream().toList();
    }

    boolean allows(String methodArn) {
        return policy.allows("execute-api:Invoke", methodArn);
    }
}
