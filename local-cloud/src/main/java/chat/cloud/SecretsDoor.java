package chat.cloud;

import static java.util.stream.Collectors.toMap;

import chat.cloud.Callers.Caller;
import chat.template.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The door to Secrets Manager: gives out the secrets of the template, which live as long as this cloud. */
final class SecretsDoor {
    private static final String CURRENT = "AWSCURRENT";
    private static final String ACTION = "secretsmanager:GetSecretValue";

    private final Map<Secret, String> texts;

    SecretsDoor(List<Secret> secrets) {
        this.texts = secrets.stream()
                .collect(toMap(
                        Function.identity(), secret -> secret.text().orElseGet(() -> Ids.password(secret.length()))));
    }

    /** Finds what the secret of that logical id is. */
    Optional<String> text(String logicalId) {
        return texts.entrySet().stream()
                .filter(secret -> secret.getKey().logicalId().equals(logicalId))
                .map(Map.Entry::getValue)
                .findAny();
    }

    /** Answers {@code operation} as Secrets Manager does. */
    Reply answer(Optional<Caller> caller, String operation, String body) {
        if (!operation.equals("GetSecretValue")) {
            return Reply.fault("UnknownOperationException", operation + " is not emulated.");
        }
        ObjectNode request = Json.readObject(body).orElseGet(Json::object);
        String id = request.path("SecretId").asString("");
        String stage = request.path("VersionStage").asString(CURRENT);
        Optional<Secret> secret = texts.keySet().stream()
                .filter(each -> each.arn().equals(id) || each.name().equals(id))
                .findAny();
        if (caller.isPresent()
                && !caller.get().may(ACTION, secret.map(Secret::arn).orElse(id))) {
            String refusal = caller.get().refusal(ACTION, id);
            note(caller.get(), id, Call.DENIED, refusal);
            return Reply.fault("AccessDeniedException", refusal);
        }
        Optional<Secret> found = secret.filter(each -> stage.equals(CURRENT));
        caller.ifPresent(known -> note(
                known,
                secret.map(Secret::logicalId).orElse(id),
                found.isPresent() ? Call.OK : "ResourceNotFoundException",
                stage));
        return found.map(this::value)
                .orElseGet(() -> Reply.fault(
                        "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret value for staging label: " + stage));
    }

    private Reply value(Secret secret) {
        ObjectNode answer = Json.object().put("ARN", secret.arn()).put("Name", secret.name());
        answer.put("SecretString", texts.get(secret)).put("VersionId", new UUID(0, 1).toString());
        answer.putArray("VersionStages").add(CURRENT);
        return Reply.ok(answer.toString());
    }

    /** What the secret is, is not written down. */
    private static void note(Caller caller, String target, String outcome, String detail) {
        caller.ledger().add(new Call("secrets", "GetSecretValue", target, 0, 0, 0, outcome, detail));
    }
}
