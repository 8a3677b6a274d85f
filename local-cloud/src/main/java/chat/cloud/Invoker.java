package chat.cloud;

import chat.cloud.Instances.Run;
import chat.cloud.Invocation.Outcome;
import chat.template.Deployment;
import chat.template.LambdaFunction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Calls functions as API Gateway does: if they permit it, and for so long as it waits. */
final class Invoker {
    private static final String CALLER = "apigateway.amazonaws.com";

    private final Deployment deployment;
    private final Map<String, LambdaFunction> functions;
    private final Instances instances;

    Invoker(Deployment deployment, Instances instances) {
        this.deployment = deployment;
        this.functions = deployment.functions().stream()
                .collect(Collectors.toMap(LambdaFunction::logicalId, Function.identity()));
        this.instances = instances;
    }

    /** How a call ended. */
    sealed interface Ending {
        record Ended(Outcome outcome) implements Ending {}

        record NotPermitted() implements Ending {}

        /** API Gateway has waited enough. The function itself goes on, as on AWS. */
        record TooLate() implements Ending {}
    }

    /** Has the function deal with {@code event}, on behalf of a part of the API such as {@code prod/$connect}. */
    Ending call(String function, ObjectNode event, String part, int patienceMillis, Story story) {
        return callFor(function, event, deployment.api().arn(part), patienceMillis, story);
    }

    /** Has the function deal with {@code event}, on behalf of what has the ARN {@code source}. */
    Ending callFor(String function, ObjectNode event, String source, int patienceMillis, Story story) {
        LambdaFunction called = Optional.ofNullable(functions.get(function)).orElseThrow();
        story.goesTo(called, event);
        if (!isPermitted(function, source)) {
            return new Ending.NotPermitted();
        }
        Invocation invocation = Invocation.of(event.toString(), Duration.ofSeconds(called.timeoutSeconds()));
        Optional<Run> run = invoke(called, invocation, patienceMillis);
        story.ran(run.orElseGet(() -> new Run(new Outcome.TimedOut(), false)), invocation.ledger());
        return run.<Ending>map(ended -> new Ending.Ended(ended.outcome())).orElseGet(Ending.TooLate::new);
    }

    private Optional<Run> invoke(LambdaFunction function, Invocation invocation, int patienceMillis) {
        return CompletableFuture.supplyAsync(
                        () -> Optional.of(instances.invoke(function, invocation)), Thread::startVirtualThread)
                .completeOnTimeout(Optional.empty(), patienceMillis, TimeUnit.MILLISECONDS)
                .join();
    }

    private boolean isPermitted(String function, String source) {
        return deployment.permissions().stream()
                .filter(permission -> permission.function().equals(function))
                .anyMatch(permission -> permission.admits(CALLER, source));
    }
}
