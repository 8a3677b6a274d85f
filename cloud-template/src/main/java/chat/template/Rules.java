package chat.template;

import chat.template.Rule.Target;
import chat.template.Value.Fields;
import chat.template.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the rules of the event bus. */
final class Rules {
    private static final Set<String> STATES = Set.of("ENABLED", "DISABLED");
    private static final Set<String> READ = Set.of("detail-type", "source");
    private static final Set<String> RESHAPING = Set.of("Input", "InputPath", "InputTransformer");

    private final List<Queue> queues;
    private final QueuePolicies policies;
    private final Notices notices;

    Rules(List<Queue> queues, QueuePolicies policies, Notices notices) {
        this.queues = queues;
        this.policies = policies;
        this.notices = notices;
    }

    List<Rule> read(Stack stack) {
        return stack.of("AWS::Events::Rule").stream().map(this::rule).toList();
    }

    private Rule rule(Resource resource) {
        Fields properties = resource.properties();
        String state = properties.findText("State").orElse("ENABLED");
        if (!STATES.contains(state)) {
            throw resource.at("State").fault("its State is '" + state + "', but must be ENABLED or DISABLED.");
        }
        Fields pattern = properties.map("EventPattern");
        boolean legible = isLegible(resource, pattern);
        return new Rule(
                resource.id(),
                resource.arn(),
                legible && state.equals("ENABLED"),
                legible ? pattern.texts("detail-type") : List.of(),
                legible ? pattern.texts("source") : List.of(),
                targets(resource));
    }

    private boolean isLegible(Resource resource, Fields pattern) {
        if (!resource.properties().findText("EventBusName").orElse("default").matches("default|.*:event-bus/default")) {
            notices.add(resource.at("EventBusName"), "there is the default bus only here: the rule never matches.");
            return false;
        }
        if (pattern.values().isEmpty()) {
            notices.add(resource.place(), "only rules with an EventPattern are read here: it never matches.");
            return false;
        }
        for (String key : pattern.values().keySet()) {
            if (!READ.contains(key) || !isListOfTexts(pattern.need(key))) {
                notices.add(
                        resource.at("EventPattern"),
                        "of an EventPattern, lists of exact texts for detail-type and source are read here. It has "
                                + key + ": the rule never matches.");
                return false;
            }
        }
        return true;
    }

    private static boolean isListOfTexts(Value value) {
        return value instanceof Value.Items
                && !value.items().isEmpty()
                && value.items().stream().allMatch(Text.class::isInstance);
    }

    private List<Target> targets(Resource resource) {
        List<Target> targets = new ArrayList<>();
        for (Value value : resource.properties().list("Targets")) {
            Fields target = value.fields("A target");
            target.needText("Id");
            String arn = target.needText("Arn");
            if (RESHAPING.stream().anyMatch(key -> target.find(key).isPresent())) {
                notices.add(target.place(), "a target is given the whole event here, whatever its Input says.");
            }
            if (arn.contains(":sqs:")) {
                checkQueue(resource, arn);
                targets.add(new Target(arn, policies.consent(resource.arn(), arn)));
            } else {
                notices.add(
                        target.place(),
                        "only queues of SQS are targets here, not '" + arn + "': no event comes there.");
            }
        }
        return targets;
    }

    private void checkQueue(Resource resource, String arn) {
        if (queues.stream().noneMatch(queue -> queue.arn().equals(arn))) {
            throw resource.at("Targets")
                    .fault("its target is '" + arn + "', but there is no such queue. Write !GetAtt MyQueue.Arn.");
        }
    }
}
