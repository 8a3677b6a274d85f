package chat.template;

import java.util.List;

/**
 * A rule of the event bus: which events it takes, and the queues that it puts them into.
 *
 * @param active false where it is switched off, or asks for what is not read here: then it takes nothing
 * @param detailTypes of which an event has one; any where there are none
 * @param sources of which an event has one; any where there are none
 */
public record Rule(
        String logicalId,
        String arn,
        boolean active,
        List<String> detailTypes,
        List<String> sources,
        List<Target> targets) {
    public Rule {
        detailTypes = List.copyOf(detailTypes);
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** A queue that a rule puts events into. */
    public record Target(String queueArn, Consent consent) {}

    /** Whom a queue lets send. */
    public enum Consent {
        /** Not the rule: its events are lost. */
        NOBODY,
        THE_RULE,
        /** The rules of other accounts, too. */
        EVERY_RULE
    }

    /** Answers whether it takes an event of that type from that source. */
    public boolean takes(String detailType, String source) {
        return active && fits(detailTypes, detailType) && fits(sources, source);
    }

    private static boolean fits(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
