package chat.cloud;

import chat.cloud.Instances.Run;
import chat.cloud.Invocation.Outcome;
import chat.template.Deployment;
import chat.template.LambdaFunction;
import chat.template.Route;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Calls the function behind a route as API Gateway does: if it is permitted to, and for so long as the route says. */
final class Integration {
    private static final String CALLER = "apigateway.amazonaws.com";

    private final Deployment deployment;
    private final Map<String, LambdaFunction> functions;
    private final Instances instances;

    Integration(Deployment deployment, Instances instances) {
        this.deployment = deployment;
        this.functions = deployment.functions().stream()
                .collect(Collectors.toMap(LambdaFunction::logicalId, Function.identity()));
        this.instances = instances;
    }

    /** How a call ended. */
    sealed interface Result {
        /** The function answered what it should: an object with a status and perhaps a body. */
        record Response(int status, ObjectNode object) implements Result {
            Optional<String> body() {
                return Optional.of(object.path("body").asString("")).filter(text -> !text.isEmpty());
            }
        }

        /** It did not; {@code outcome} is the journal's word. */
        record Broken(String outcome, ErrorFrame frame) implements Result {}
    }

    /** Has the function of {@code route} deal with {@code event}. */
    Result call(Route route, ObjectNode event, Story story) {
        LambdaFunction function = route.function().map(functions::get).orElseThrow();
        story.goesTo(function, event);
        if (!isPermitted(route, function)) {
            return new Result.Broken("no-permission", ErrorFrame.INTERNAL);
        }
        Invocation invocation = Invocation.of(event.toString(), Duration.ofSeconds(function.timeoutSeconds()));
        Optional<Run> ended = invoke(function, invocation, route.timeoutMillis());
        Run run = ended.orElseGet(() -> new Run(new Outcome.TimedOut(), false));
        story.ran(run, invocation.ledger());
        return switch (run.outcome()) {
            case Outcome.Answered(var json) -> read(json);
            case Outcome.Failed failed -> new Result.Broken("failed", ErrorFrame.INTERNAL);
            case Outcome.Throttled throttled -> new Result.Broken("throttled", ErrorFrame.INTERNAL);
            case Outcome.TimedOut late ->
                new Result.Broken("timeout", ended.isEmpty() ? ErrorFrame.TIMED_OUT : ErrorFrame.INTERNAL);
        };
    }

    /** Answers how it ended; empty where API Gateway has waited enough. The function itself goes on, as on AWS. */
    private Optional<Run> invoke(LambdaFunction function, Invocation invocation, int patienceMillis) {
        return CompletableFuture.supplyAsync(
                        () -> Optional.of(instances.invoke(function, invocation)), Thread::startVirtualThread)
                .completeOnTimeout(Optional.empty(), patienceMillis, TimeUnit.MILLISECONDS)
                .join();
    }

    private static Result read(String json) {
        return Json.readObject(json)
                .filter(object -> isStatus(object.path("statusCode").asInt(0)))
                .<Result>map(
                        object -> new Result.Response(object.path("statusCode").asInt(), object))
                .orElseGet(() -> new Result.Broken("failed", ErrorFrame.INTERNAL));
    }

    private static boolean isStatus(int status) {
        return status >= 200 && status <= 599;
    }

    private boolean isPermitted(Route route, LambdaFunction function) {
        String source = "arn:aws:execute-api:us-east-1:123456789012:"
                + deployment.api().id() + "/" + deployment.api().stage() + "/" + route.key();
        return deployment.permissions().stream()
                .filter(permission -> permission.function().equals(function.logicalId()))
                .anyMatch(permission -> permission.admits(CALLER, source));
    }
}
