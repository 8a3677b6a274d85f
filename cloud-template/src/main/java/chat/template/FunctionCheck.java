package chat.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what a function is given, and at what leads to it. */
final class FunctionCheck {
    private static final Set<Needs> WORKERS = Set.of(Needs.FAN_OUT, Needs.PUSH_NEWS, Needs.CLOSE_EXPIRED);
    private static final int LEAST_SECONDS = 5;
    private static final int LEAST_MEGABYTES = 256;

    private final Deployment deployment;
    private final Needs.Lab lab;
    private final Targets targets;

    FunctionCheck(Deployment deployment, Needs.Lab lab) {
        this.deployment = deployment;
        this.lab = lab;
        this.targets = new Targets(deployment);
    }

    List<Finding> of(LambdaFunction function) {
        List<Finding> findings = new ArrayList<>(start(function));
        Optional<Needs> needs = Needs.of(function.handler());
        if (needs.isPresent()) {
            findings.addAll(reached(function, needs.get()));
            findings.addAll(new VariableCheck(deployment, targets).of(function, needs.get(), lab));
            findings.addAll(new RoleCheck(deployment, targets).of(function, needs.get(), lab));
        } else if (function.handler().startsWith(Needs.PACKAGE)) {
            findings.add(Finding.wrong(
                    function.logicalId(),
                    "There is no " + function.handler() + " in the chat's functions: each invocation fails with"
                            + " ClassNotFoundException. Look at how its Handler is written."));
        }
        return findings;
    }

    private static List<Finding> start(LambdaFunction function) {
        List<Finding> findings = new ArrayList<>();
        if (!function.runtime().startsWith("java")) {
            return findings;
        }
        if (function.timeoutSeconds() < LEAST_SECONDS) {
            findings.add(
                    Finding.wrong(
                            function.logicalId(),
                            "It is stopped after " + function.timeoutSeconds()
                                    + " seconds, and the first start of Java may take"
                                    + " that long: the first frame is answered by \"Internal server error\". Set Timeout: 15."));
        }
        if (function.memoryMegabytes() < LEAST_MEGABYTES) {
            findings.add(Finding.wrong(
                    function.logicalId(),
                    "It has " + function.memoryMegabytes() + " MB, and CPU to match: Java starts in tens of seconds, or"
                            + " not at all. Set MemorySize: 1024."));
        }
        return findings;
    }

    private List<Finding> reached(LambdaFunction function, Needs needs) {
        String id = function.logicalId();
        if (needs.route().isEmpty()) {
            return WORKERS.contains(needs) ? source(id) : List.of();
        }
        return deployment.routes().stream().anyMatch(route -> route.function().equals(Optional.of(id)))
                ? List.of()
                : List.of(Finding.missing(
                        id,
                        "No route leads to it: frames with the action " + needs.route() + " go to $default, or are"
                                + " answered by \"Forbidden\". Add an AWS::ApiGatewayV2::Route with RouteKey: "
                                + needs.route() + " whose Target is its integration."));
    }

    private List<Finding> source(String id) {
        Optional<Source> source = deployment.sources().stream()
                .filter(candidate -> candidate.function().equals(id))
                .findFirst();
        if (source.isEmpty()) {
            return List.of(Finding.missing(
                    id, "No queue gives it work. Add an AWS::Lambda::EventSourceMapping with the queue's ARN."));
        }
        List<Finding> findings = new ArrayList<>();
        if (!source.get().reportsFailures()) {
            findings.add(Finding.missing(
                    source.get().logicalId(),
                    "The function says which messages failed, and nobody listens: they are lost. Add"
                            + " FunctionResponseTypes: [ReportBatchItemFailures]."));
        }
        deployment.queues().stream()
                .filter(queue -> queue.arn().equals(source.get().queueArn())
                        && queue.deadLetters().isEmpty())
                .forEach(queue -> findings.add(Finding.missing(
                        queue.logicalId(),
                        "What fails again and again is tried until it expires, and then gone. Add a RedrivePolicy with"
                                + " a queue for it.")));
        return findings;
    }
}
