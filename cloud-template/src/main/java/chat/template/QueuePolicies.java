package chat.template;

import chat.template.Rule.Consent;
import chat.template.Value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads whom queues let send: events are put there by EventBridge, which has no role. */
final class QueuePolicies {
    private static final String TYPE = "AWS::SQS::QueuePolicy";
    private static final String BUS = "events.amazonaws.com";
    private static final Set<String> OPERATORS = Set.of("ArnEquals", "ArnLike", "StringEquals", "StringLike");
    private static final String ANOTHER = "arn:aws:events:any:another:rule/strange";
    private static final String SOURCE = "aws:SourceArn";

    private final List<Grant> grants = new ArrayList<>();
    private final Notices notices;

    QueuePolicies(Stack stack, List<Queue> queues, Notices notices) {
        this.notices = notices;
        Policies policies = new Policies(stack, new Notices());
        for (Resource resource : stack.of(TYPE)) {
            List<String> arns = resource.properties().need("Queues").items().stream()
                    .map(url -> arn(url.text("A queue"), resource, queues))
                    .toList();
            Fields document = resource.properties().need("PolicyDocument").fields("A policy document");
            document.need("Statement")
                    .items()
                    .forEach(statement -> read(statement.fields("A statement"), arns, policies));
        }
    }

    private static String arn(String url, Resource resource, List<Queue> queues) {
        return queues.stream()
                .filter(queue -> queue.url().equals(url))
                .findFirst()
                .orElseThrow(() -> resource.at("Queues")
                        .fault("it is for '" + url + "', but there is no such queue. Write !Ref and its name."))
                .arn();
    }

    private void read(Fields fields, List<String> queues, Policies policies) {
        Value principal = fields.need("Principal");
        boolean ofBus = principal instanceof Value.Text
                ? principal.text("Principal").equals("*")
                : principal.fields("Principal").texts("Service").contains(BUS);
        if (ofBus) {
            List<String> sources = sources(fields);
            policies.statement(fields)
                    .ifPresent(statement -> queues.forEach(queue -> grants.add(new Grant(queue, statement, sources))));
        }
    }

    /** Any where no condition names one. */
    private List<String> sources(Fields statement) {
        List<String> sources = new ArrayList<>();
        statement
                .map("Condition")
                .values()
                .forEach((operator, condition) -> condition
                        .fields(operator)
                        .values()
                        .forEach((key, value) -> {
                            if (OPERATORS.contains(operator) && key.equalsIgnoreCase(SOURCE)) {
                                value.items().forEach(arn -> sources.add(arn.text(key)));
                            } else {
                                notices.add(
                                        value.place(),
                                        "of the Condition of a queue's policy, " + SOURCE + " is looked at here; " + key
                                                + " counts as fulfilled.");
                            }
                        }));
        return sources.isEmpty() ? List.of("*") : sources;
    }

    /** Answers whom the queue lets send besides {@code rule}, if it does; both are ARNs. */
    Consent consent(String rule, String queue) {
        if (!lets(rule, queue)) {
            return Consent.NOBODY;
        }
        return lets(ANOTHER, queue) ? Consent.EVERY_RULE : Consent.THE_RULE;
    }

    private boolean lets(String rule, String queue) {
        List<Grant> fitting =
                grants.stream().filter(grant -> grant.isAbout(rule, queue)).toList();
        return !fitting.isEmpty()
                && fitting.stream().allMatch(grant -> grant.statement().allow());
    }

    /** What a policy says of one queue. */
    private record Grant(String queue, Statement statement, List<String> sources) {
        boolean isAbout(String rule, String arn) {
            return queue.equals(arn)
                    && statement.matches("sqs:SendMessage", arn)
                    && sources.stream().anyMatch(pattern -> Wildcards.match(pattern, rule));
        }
    }
}
