package chat.template;

import chat.template.Rule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the way of an event from the bus to the function behind a queue. */
final class RuleCheck {
    private static final Set<String> TOLD = Set.of("Entity Updated", "Send User Push Notification");

    private final Deployment deployment;

    RuleCheck(Deployment deployment) {
        this.deployment = deployment;
    }

    List<Finding> of(Rule rule) {
        if (rule.targets().isEmpty()) {
            return List.of(Finding.missing(
                    rule.logicalId(),
                    "The rule has no target: what it takes goes nowhere. Add Targets with the Arn of a queue."));
        }
        List<Finding> findings = new ArrayList<>();
        rule.targets().forEach(target -> findings.addAll(of(rule, target)));
        return findings;
    }

    private List<Finding> of(Rule rule, Target target) {
        Queue queue = deployment.queues().stream()
                .filter(candidate -> candidate.arn().equals(target.queueArn()))
                .findFirst()
                .orElseThrow();
        return switch (target.consent()) {
            case NOBODY ->
                List.of(Finding.missing(
                        rule.logicalId(),
                        "The queue " + queue.logicalId()
                                + " does not let EventBridge send what the rule takes: it is lost,"
                                + " and no log shows why. Add an AWS::SQS::QueuePolicy that allows events.amazonaws.com"
                                + " sqs:SendMessage, with the rule's ARN as aws:SourceArn."));
            case EVERY_RULE ->
                List.of(Finding.tooWide(
                        queue.logicalId(),
                        "Its policy lets the rules of every account send, not only " + rule.logicalId()
                                + ". Give it the Condition ArnEquals with the rule's ARN as aws:SourceArn."));
            case THE_RULE -> types(rule, queue);
        };
    }

    private List<Finding> types(Rule rule, Queue queue) {
        Set<String> strange = new TreeSet<>(rule.detailTypes());
        strange.removeAll(TOLD);
        return strange.isEmpty() || !isPushed(queue)
                ? List.of()
                : List.of(Finding.wrong(
                        rule.logicalId(),
                        "The function behind " + queue.logicalId() + " knows no event of the type '"
                                + String.join("', '", strange)
                                + "': it fails again and again, and is a dead letter. Look"
                                + " at how detail-type is written."));
    }

    private boolean isPushed(Queue queue) {
        return deployment.sources().stream()
                .filter(source -> source.queueArn().equals(queue.arn()))
                .flatMap(source -> deployment.functions().stream()
                        .filter(function -> function.logicalId().equals(source.function())))
                .anyMatch(function -> Needs.of(function.handler()).equals(Optional.of(Needs.PUSH_NEWS)));
    }
}
