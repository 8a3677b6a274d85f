package chat.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what of a template would not work as meant, although AWS takes it.
 *
 * <p>It does not look at logs, alarms and limits, at variables that may be left out, at the responses of
 * {@code $connect} and {@code $disconnect}, which nobody hears, and at sizes of batches.
 */
public final class Check {
    private static final String SELECTION = "$request.body.action";
    private static final Set<Needs> OPTIONAL = Set.of(Needs.DEFAULT, Needs.ECHO, Needs.SUBSCRIBE, Needs.UNSUBSCRIBE);

    private final Deployment deployment;
    private final Needs.Lab lab;

    private Check(Deployment deployment) {
        this.deployment = deployment;
        this.lab = own(deployment).anyMatch(Needs::isFullOnly) ? Needs.Lab.FULL : Needs.Lab.SIMPLE;
    }

    /** Answers what is to be mended, and what was not looked at. */
    public static List<Finding> of(Deployment deployment) {
        return new Check(deployment).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        RouteCheck routes = new RouteCheck(deployment);
        FunctionCheck functions = new FunctionCheck(deployment, lab);
        if (own(deployment).findAny().isPresent()) {
            findings.addAll(chat());
        }
        deployment.routes().forEach(route -> findings.addAll(routes.of(route)));
        deployment.functions().forEach(function -> findings.addAll(functions.of(function)));
        findings.addAll(new HttpCheck(deployment).findings());
        RuleCheck rules = new RuleCheck(deployment);
        deployment.rules().forEach(rule -> findings.addAll(rules.of(rule)));
        strangers().forEach(findings::add);
        return List.copyOf(new LinkedHashSet<>(findings));
    }

    private List<Finding> chat() {
        List<Finding> findings = new ArrayList<>();
        if (!deployment.api().routeSelectionExpression().replaceAll("[{}]", "").equals(SELECTION)) {
            findings.add(Finding.wrong(
                    deployment.api().logicalId(),
                    "RouteSelectionExpression is " + deployment.api().routeSelectionExpression()
                            + ", but the chat's frames say where they go in \"action\". Everything goes to $default."
                            + " Write RouteSelectionExpression: " + SELECTION + "."));
        }
        Stream.of(Needs.values())
                .filter(needs -> !needs.route().isEmpty() && !OPTIONAL.contains(needs))
                .filter(needs -> lab == Needs.Lab.FULL || !needs.isFullOnly())
                .filter(needs -> own(deployment).noneMatch(needs::equals))
                .filter(needs -> deployment.routes().stream()
                        .noneMatch(route -> route.key().equals(needs.route())))
                .forEach(needs -> findings.add(Finding.missing(
                        deployment.api().logicalId(),
                        "Nothing serves the route " + needs.route() + ". Add a function with Handler: chat.lambda."
                                + needs.function() + "Handler, and its route.")));
        deployment.tables().stream()
                .filter(table -> !table.ttl().equals(Optional.of("ttl")))
                .forEach(table -> findings.add(Finding.missing(
                        table.logicalId(),
                        "What has expired is never deleted: the table grows, and so does the bill. Add a"
                                + " TimeToLiveSpecification with AttributeName: ttl and Enabled: true.")));
        return findings;
    }

    private Stream<Finding> strangers() {
        List<String> strangers = deployment.functions().stream()
                .filter(function -> !function.handler().startsWith(Needs.PACKAGE))
                .map(LambdaFunction::logicalId)
                .toList();
        return strangers.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        Finding.Severity.NOTE,
                        strangers.getFirst(),
                        "Of functions that are not the chat's own (" + String.join(", ", strangers)
                                + ") only the way to them was looked at, not what they need."));
    }

    private static Stream<Needs> own(Deployment deployment) {
        return deployment.functions().stream()
                .map(function -> Needs.of(function.handler()))
                .flatMap(Optional::stream);
    }
}
