package chat.cloud;

import chat.cloud.Instances.Run;
import chat.cloud.Invocation.Outcome;
import chat.template.LambdaFunction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Tests functions by hand, as the console's Test does: an event straight to the function, and its result. */
final class Bench {
    private final List<LambdaFunction> functions;
    private final Instances instances;
    private final Journal journal;

    Bench(List<LambdaFunction> functions, Instances instances, Journal journal) {
        this.functions = List.copyOf(functions);
        this.instances = instances;
        this.journal = journal;
    }

    /** Answers the story of {@code event}; empty where there is no such function. */
    Optional<ObjectNode> test(String name, ObjectNode event) {
        return functions.stream()
                .filter(function ->
                        function.logicalId().equals(name) || function.name().equals(name))
                .findAny()
                .map(function -> test(function, event));
    }

    private ObjectNode test(LambdaFunction function, ObjectNode event) {
        Story story = new Story(Kind.TEST, Optional.empty(), Optional.empty(), Optional.empty());
        story.goesTo(function, event);
        Invocation invocation = Invocation.of(event.toString(), Duration.ofSeconds(function.timeoutSeconds()));
        Run run = instances.invoke(function, invocation);
        story.ran(run, invocation.ledger());
        return journal.add(story.ends(
                switch (run.outcome()) {
                    case Outcome.Answered answered -> "ok";
                    case Outcome.Failed failed -> "failed";
                    case Outcome.TimedOut late -> "timeout";
                    case Outcome.Throttled throttled -> "throttled";
                }));
    }
}
