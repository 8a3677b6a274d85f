package chat.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the way from a route to its function, whoever wrote it. */
final class RouteCheck {
    private static final Set<String> UNANSWERED = Set.of("$connect", "$disconnect");

    private final Deployment deployment;

    RouteCheck(Deployment deployment) {
        this.deployment = deployment;
    }

    List<Finding> of(Route route) {
        if (route.function().isEmpty()) {
            return List.of(Finding.missing(
                    route.logicalId(),
                    "The route " + route.key()
                            + " leads to no function: frames for it are answered by \"Internal server"
                            + " error\". Give it Target: !Sub integrations/${MyIntegration}."));
        }
        String id = route.function().get();
        PermissionCheck permissions = new PermissionCheck(deployment);
        List<Finding> findings = new ArrayList<>(permissions.of(
                deployment.api().arn(deployment.api().stage() + "/" + route.key()),
                id,
                "The route " + route.key() + " answers \"Internal server error\", and no log shows why."));
        route.authorizer()
                .ifPresent(authorizer -> findings.addAll(permissions.of(
                        deployment.api().arn("authorizers/" + authorizer.id()),
                        authorizer.function(),
                        "Each handshake is answered by 500, and no log shows why.")));
        LambdaFunction function = deployment.functions().stream()
                .filter(candidate -> candidate.logicalId().equals(id))
                .findFirst()
                .orElseThrow();
        if (function.timeoutSeconds() * 1_000L > route.timeoutMillis()) {
            findings.add(Finding.wrong(
                    id,
                    "It may take " + function.timeoutSeconds() + " seconds, but API Gateway waits "
                            + route.timeoutMillis() + " milliseconds only and then says \"Endpoint request timed out\"."
                            + " Lower its Timeout, or raise the integration's TimeoutInMillis."));
        }
        Needs.of(function.handler())
                .ifPresentOrElse(
                        needs -> findings.addAll(own(route, function, needs)),
                        () -> findings.addAll(strange(route, function)));
        return findings;
    }

    private static List<Finding> own(Route route, LambdaFunction function, Needs needs) {
        if (!route.key().equals(needs.route())) {
            return List.of(Finding.wrong(
                    route.logicalId(),
                    "The route " + route.key() + " leads to " + function.logicalId() + ", which serves "
                            + (needs.route().isEmpty() ? "a queue" : needs.route()) + ". Frames for "
                            + needs.route() + " never reach it. Correct RouteKey, or the integration in Target."));
        }
        if (!route.responds() && !UNANSWERED.contains(route.key())) {
            return List.of(Finding.missing(
                    route.logicalId(),
                    "What " + function.logicalId() + " answers to " + route.key()
                            + " is thrown away: the page waits for"
                            + " it in vain. The route needs RouteResponseSelectionExpression: $default and an"
                            + " AWS::ApiGatewayV2::RouteResponse with RouteResponseKey: $default."));
        }
        return List.of();
    }

    private static List<Finding> strange(Route route, LambdaFunction function) {
        return route.responds() || UNANSWERED.contains(route.key())
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.NOTE,
                        route.logicalId(),
                        "What " + function.logicalId() + " answers to " + route.key() + " is sent to nobody, since the"
                                + " route has no response. That may be as you mean it."));
    }
}
