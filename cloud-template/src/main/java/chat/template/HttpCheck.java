package chat.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the way from a request of an HTTP API to its function. */
final class HttpCheck {
    private static final String TICKETS = "POST /ticket";

    private final Deployment deployment;

    HttpCheck(Deployment deployment) {
        this.deployment = deployment;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        deployment.httpApi().ifPresent(api -> api.routes().forEach(route -> findings.addAll(of(route, api))));
        deployment.functions().stream()
                .filter(function -> Needs.of(function.handler()).equals(Optional.of(Needs.CREATE_TICKET)))
                .filter(function -> !isReached(function.logicalId()))
                .forEach(function -> findings.add(Finding.missing(
                        function.logicalId(),
                        "No route leads to it, so nobody gets a ticket. Add an AWS::ApiGatewayV2::Route of an HTTP API"
                                + " with RouteKey: " + TICKETS + " whose Target is its integration.")));
        return findings;
    }

    private boolean isReached(String function) {
        return deployment.httpApi().stream()
                .flatMap(api -> api.routes().stream())
                .anyMatch(route -> route.function().equals(Optional.of(function)));
    }

    private List<Finding> of(HttpRoute route, HttpApi api) {
        if (route.function().isEmpty()) {
            return List.of(Finding.missing(
                    route.logicalId(),
                    "The route " + route.key()
                            + " leads to no function. Give it Target: !Sub integrations/${MyIntegration}."));
        }
        String id = route.function().get();
        List<Finding> findings = new ArrayList<>(new PermissionCheck(deployment)
                .of(api.arn(route), id, "The route " + route.key() + " answers 500, and no log shows why."));
        deployment.functions().stream()
                .filter(function -> function.logicalId().equals(id))
                .forEach(function -> findings.addAll(served(route, function)));
        return findings;
    }

    private static List<Finding> served(HttpRoute route, LambdaFunction function) {
        List<Finding> findings = new ArrayList<>();
        if (function.timeoutSeconds() * 1_000L > route.timeoutMillis()) {
            findings.add(Finding.wrong(
                    function.logicalId(),
                    "It may take " + function.timeoutSeconds() + " seconds, but API Gateway waits "
                            + route.timeoutMillis() + " milliseconds only and then answers 503. Lower its Timeout."));
        }
        Optional<Needs> needs = Needs.of(function.handler());
        boolean givesTickets = needs.equals(Optional.of(Needs.CREATE_TICKET));
        if (needs.isPresent() && givesTickets != route.key().equals(TICKETS)) {
            findings.add(Finding.wrong(
                    route.logicalId(),
                    "The route " + route.key() + " leads to " + function.logicalId()
                            + ", but clients ask CreateTicket for tickets by " + TICKETS
                            + ". Correct RouteKey, or the integration in Target."));
        }
        return findings;
    }
}
