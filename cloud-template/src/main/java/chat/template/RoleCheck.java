package chat.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the roles of the chat's own functions: whether each allows what is done, and nothing else. */
final class RoleCheck {
    private static final Set<String> POLLS =
            Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private final Deployment deployment;
    private final Targets targets;

    RoleCheck(Deployment deployment, Targets targets) {
        this.deployment = deployment;
        this.targets = targets;
    }

    List<Finding> of(LambdaFunction function, Needs needs, Needs.Lab lab) {
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        boolean sure = true;
        for (String line : targets.actions(needs, lab)) {
            String action = line.substring(0, line.indexOf(' '));
            String target = line.substring(line.indexOf(' ') + 1);
            Optional<String> arn = targets.arn(target, function);
            arn.ifPresent(known ->
                    needed.computeIfAbsent(known, some -> new TreeSet<>()).add(action));
            sure &= arn.isPresent() || targets.isQueueWithoutWorker(target);
        }
        needed.forEach((arn, actions) -> findings.addAll(missing(function, arn, actions)));
        deployment.sources().stream()
                .filter(source -> source.function().equals(function.logicalId()))
                .forEach(source -> needed.computeIfAbsent(source.queueArn(), some -> new TreeSet<>())
                        .addAll(POLLS));
        return sure ? withExcess(findings, function, needed) : findings;
    }

    private static List<Finding> missing(LambdaFunction function, String arn, Set<String> actions) {
        Set<String> missing = new TreeSet<>(actions);
        missing.removeIf(action -> function.role().allows(action, arn));
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.missing(
                        function.logicalId(),
                        "Its role " + function.role().name() + " does not allow " + String.join(", ", missing) + " on "
                                + arn + ". The function is denied it: the inspector shows AccessDenied, and the page"
                                + " an error or nothing. Add it to a statement of the role."));
    }

    private static List<Finding> withExcess(
            List<Finding> findings, LambdaFunction function, Map<String, Set<String>> needed) {
        Set<String> excess = new TreeSet<>();
        for (Statement statement : function.role().statements()) {
            if (statement.allow() && !statement.equals(Statement.ANYTHING)) {
                statement.actions().stream()
                        .filter(RoleCheck::matters)
                        .forEach(action -> statement.resources().stream()
                                .filter(resource -> !isNeeded(action, resource, needed))
                                .forEach(resource -> excess.add(action + " on " + resource)));
            }
        }
        if (!excess.isEmpty()) {
            findings.add(Finding.tooWide(
                    function.logicalId(),
                    "Its role " + function.role().name() + " allows what the function never does: "
                            + String.join("; ", excess) + ". Nothing fails, but whoever takes over the function may do"
                            + " that, too. Allow only what it does."));
        }
        return findings;
    }

    private static boolean matters(String action) {
        return !action.startsWith("logs:") && !action.startsWith("xray:");
    }

    private static boolean isNeeded(String action, String resource, Map<String, Set<String>> needed) {
        return needed.getOrDefault(resource.replaceFirst("/index/\\*$", ""), Set.of()).stream()
                .anyMatch(action::equalsIgnoreCase);
    }
}
