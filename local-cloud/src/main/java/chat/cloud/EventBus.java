package chat.cloud;

import chat.template.Rule;
import chat.template.Rule.Consent;
import chat.template.Rule.Target;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The default event bus of EventBridge: puts an event into the queues of all rules that take it. */
final class EventBus {
    private final List<Rule> rules;
    private final Queues queues;

    EventBus(List<Rule> rules, Queues queues) {
        this.rules = List.copyOf(rules);
        this.queues = queues;
    }

    /** Takes an event as EventBridge delivers it. What no rule takes is gone, as is what a queue does not let in. */
    void put(ObjectNode event) {
        String type = event.path("detail-type").asString("");
        String source = event.path("source").asString("");
        for (Rule rule : rules) {
            if (rule.takes(type, source)) {
                rule.targets().forEach(target -> send(event, target));
            }
        }
    }

    private void send(ObjectNode event, Target target) {
        if (target.consent() != Consent.NOBODY) {
            queues.byArn(target.queueArn())
                    .ifPresent(queue -> queue.put(new Message(UUID.randomUUID().toString(), event.toString(), 0)));
        }
    }
}
