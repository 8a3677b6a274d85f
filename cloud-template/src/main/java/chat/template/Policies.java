package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Text;
import java.util.List;
import java.util.Optional;

/** Reads policies, in all the ways that a role or a function of SAM may write them. */
final class Policies {
    private final Stack stack;
    private final Notices notices;

    Policies(Stack stack, Notices notices) {
        this.stack = stack;
        this.notices = notices;
    }

    /** Answers the statements of a managed policy's name or ARN, a policy, a document, or a policy template of SAM. */
    List<Statement> statements(Value policy) {
        if (policy instanceof Text(String name, Place place)) {
            return managed(name, place);
        }
        Fields fields = policy.fields("A policy");
        if (fields.find("PolicyDocument").isPresent()) {
            return document(fields.need("PolicyDocument"));
        }
        if (fields.find("Statement").isPresent()) {
            return document(fields);
        }
        return fields.values().entrySet().stream()
                .flatMap(template -> ofTemplate(template.getKey(), template.getValue()).stream())
                .toList();
    }

    private List<Statement> ofTemplate(String name, Value arguments) {
        Optional<Statement> statement = PolicyTemplate.expanded(name, arguments.fields(name));
        if (statement.isEmpty()) {
            notices.add(arguments.place(), "the policy template " + name + " is not known here: it allows nothing.");
        }
        return statement.stream().toList();
    }

    private List<Statement> managed(String name, Place place) {
        Optional<Resource> own = stack.of("AWS::IAM::ManagedPolicy").stream()
                .filter(policy -> policy.arn().equals(name))
                .findFirst();
        if (own.isPresent()) {
            return document(own.get().properties().need("PolicyDocument"));
        }
        String plain = name.substring(name.lastIndexOf('/') + 1);
        if (!ManagedPolicies.knows(plain)) {
            notices.add(place, "the managed policy " + plain + " is not known here: it allows nothing.");
        }
        return ManagedPolicies.statements(plain);
    }

    List<Statement> document(Value document) {
        return document.fields("A policy document").need("Statement").items().stream()
                .flatMap(statement -> statement(statement.fields("A statement")).stream())
                .toList();
    }

    Optional<Statement> statement(Fields statement) {
        String effect = statement.needText("Effect");
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw statement.place().fault("the Effect of a statement is Allow or Deny, not '" + effect + "'.");
        }
        if (statement.find("Condition").isPresent()) {
            notices.add(
                    statement.place(), "the Condition of a statement is not looked at here: it counts as fulfilled.");
        }
        if (statement.find("NotAction").isPresent()
                || statement.find("NotResource").isPresent()) {
            notices.add(
                    statement.place(), "NotAction and NotResource are not known here: the statement is passed over.");
            return Optional.empty();
        }
        statement.need("Action");
        statement.need("Resource");
        statement.texts("Action").forEach(action -> checkAction(action, statement));
        return Optional.of(
                new Statement(effect.equals("Allow"), statement.texts("Action"), statement.texts("Resource")));
    }

    private static void checkAction(String action, Fields statement) {
        if (!action.matches("[*]|[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+")) {
            throw statement.place().fault("'" + action + "' is no action. Write it as in dynamodb:GetItem.");
        }
    }
}
