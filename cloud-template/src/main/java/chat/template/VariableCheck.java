package chat.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the variables of the chat's own functions, and at the tables and the queues that they name. */
final class VariableCheck {
    /** What becomes of a function that is told of no queue, and of what it puts where nobody works on it. */
    private static final Map<String, Queueless> QUEUES = Map.of(
            Needs.QUEUE,
            new Queueless(
                    "so the function posts to large rooms alone and may run out of time", "Large rooms hear nothing"),
            Needs.EXPIRY_QUEUE,
            new Queueless(
                    "so connections stay open when their tokens have expired",
                    "Connections stay open when their tokens have expired"));

    private final Deployment deployment;
    private final Targets targets;

    VariableCheck(Deployment deployment, Targets targets) {
        this.deployment = deployment;
        this.targets = targets;
    }

    List<Finding> of(LambdaFunction function, Needs needs, Needs.Lab lab) {
        Set<String> used = targets.actions(needs, lab).stream()
                .map(action -> action.substring(action.indexOf(' ') + 1))
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        if (used.contains(Needs.CONNECTIONS_TABLE)) {
            findings.addAll(table(Needs.CONNECTIONS_TABLE, function));
        }
        if (used.contains(Needs.ROOMS_TABLE)) {
            findings.addAll(table(Needs.ROOMS_TABLE, function));
        }
        if (used.contains(Needs.CONNECTIONS)) {
            findings.addAll(endpoint(function, needs, "Nobody hears anything."));
        } else if (used.contains(Needs.CONNECTIONS_TO_CLOSE)) {
            findings.addAll(endpoint(function, needs, "Nobody who floods it is closed."));
        }
        QUEUES.forEach((target, queueless) -> {
            if (used.contains(target)) {
                findings.addAll(queue(target, queueless, function));
            }
        });
        boolean redeems = function.environment().getOrDefault("TICKETS", "off").equals("on");
        if (needs == Needs.AUTHORIZER && redeems != targets.givesTickets()) {
            findings.add(
                    Finding.wrong(
                            function.logicalId(),
                            redeems
                                    ? "TICKETS is on, and no function gives out any. Add CreateTicket, or write TICKETS: 'off'."
                                    : "TICKETS is not on, so nobody comes in by the tickets that are given out. Write TICKETS: 'on'."));
        }
        String mode = function.environment().getOrDefault("SIMPLE_MODE", "auto");
        if (!Set.of("auto", "on", "off").contains(mode)) {
            findings.add(Finding.wrong(
                    function.logicalId(),
                    "SIMPLE_MODE is '" + mode + "', which counts as off. Write auto, on or off."));
        }
        return findings;
    }

    private List<Finding> table(String target, LambdaFunction function) {
        if (targets.table(target, function).isPresent()) {
            return List.of();
        }
        String variable = Targets.variable(target);
        String name = Targets.said(target, function);
        String outcome = " Whatever needs it fails: the inspector shows ";
        if (!function.environment().containsKey(variable)) {
            return List.of(Finding.missing(
                    function.logicalId(),
                    "The variable " + variable + " is missing, so the function looks for a table " + name
                            + ", which there is not." + outcome + "a call that is refused. Add " + variable
                            + ": !Ref and the table's logical id."));
        }
        boolean exists =
                deployment.tables().stream().anyMatch(table -> table.name().equals(name));
        return List.of(Finding.wrong(
                function.logicalId(),
                exists
                        ? variable + " names the table " + name + ", whose keys are not " + keys(target) + "." + outcome
                                + "ValidationException. Give the table these keys, or name the right one."
                        : variable + " names the table '" + name + "', which there is not." + outcome
                                + "a call that is refused. Write " + variable + ": !Ref and the table's logical id."));
    }

    private static String keys(String target) {
        return Targets.keys(target).stream()
                .map(key -> key.name() + " (" + key.type() + ")")
                .collect(Collectors.joining(" and "));
    }

    private List<Finding> endpoint(LambdaFunction function, Needs needs, String outcome) {
        String said = Targets.said(Needs.CONNECTIONS, function);
        if (said.equals(targets.endpoint()) || (said.isEmpty() && !needs.route().isEmpty())) {
            return List.of();
        }
        String mend = " Write CONNECTIONS_ENDPOINT: !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/"
                + "${StageName}, which is " + targets.endpoint() + " here.";
        return List.of(
                said.isEmpty()
                        ? Finding.missing(
                                function.logicalId(),
                                "CONNECTIONS_ENDPOINT is missing, and the function is told of no other. It fails to start."
                                        + mend)
                        : Finding.wrong(
                                function.logicalId(),
                                "CONNECTIONS_ENDPOINT is '" + said + "', which is not this API. " + outcome + mend));
    }

    private List<Finding> queue(String target, Queueless queueless, LambdaFunction function) {
        String variable = Targets.variable(target);
        String said = Targets.said(target, function);
        if (said.isEmpty() && targets.isQueueWithoutWorker(target)) {
            return List.of();
        }
        if (said.isEmpty()) {
            return List.of(Finding.missing(
                    function.logicalId(),
                    variable + " is missing, " + queueless.untold() + ". Add " + variable
                            + ": !Ref and the queue's name."));
        }
        boolean worked = targets.queue(target, function)
                .map(queue -> deployment.sources().stream()
                        .anyMatch(source -> source.queueArn().equals(queue.arn())))
                .orElse(false);
        return worked
                ? List.of()
                : List.of(Finding.wrong(
                        function.logicalId(),
                        variable + " is '" + said + "', and no function is given what is put there. "
                                + queueless.unworked() + ". Name the queue of an AWS::Lambda::EventSourceMapping."));
    }

    private record Queueless(String untold, String unworked) {}
}
