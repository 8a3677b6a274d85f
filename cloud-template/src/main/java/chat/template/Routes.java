package chat.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the routes: to which function each leads, and whether it answers. */
final class Routes {
    private static final Set<String> PREDEFINED = Set.of("$connect", "$disconnect", "$default");
    private static final String DEFAULT = "$default";

    private final Stack stack;
    private final Integrations integrations;
    private final Authorizers authorizers;

    Routes(Stack stack, Integrations integrations, Authorizers authorizers) {
        this.stack = stack;
        this.integrations = integrations;
        this.authorizers = authorizers;
    }

    List<Route> read() {
        Resource api = Gateways.ofWebSocket(stack, Gateways.API).getFirst();
        List<Resource> routes = Gateways.ofWebSocket(stack, "AWS::ApiGatewayV2::Route");
        List<Resource> responses = stack.of("AWS::ApiGatewayV2::RouteResponse");
        Gateways.ofWebSocket(stack, "AWS::ApiGatewayV2::Deployment").forEach(part -> Stages.belongs(part, api));
        responses.forEach(response -> checkResponse(response, routes, api));
        Map<String, String> keys = new HashMap<>();
        routes.forEach(route -> {
            Stages.belongs(route, api);
            checkKey(route, keys);
        });
        return routes.stream().map(route -> route(route, responses)).toList();
    }

    private static void checkKey(Resource route, Map<String, String> keys) {
        String key = route.properties().needText("RouteKey");
        String other = keys.put(key, route.id());
        if (other != null) {
            throw route.at("RouteKey")
                    .fault("its RouteKey is " + key + ", as that of " + other + ". Delete or rename one of them.");
        }
        if (key.startsWith("$") && !PREDEFINED.contains(key)) {
            throw route.at("RouteKey")
                    .fault(
                            "its RouteKey is " + key
                                    + "; with a $ there are $connect, $disconnect and $default only. Look at how it is written.");
        }
    }

    private static void checkResponse(Resource response, List<Resource> routes, Resource api) {
        Stages.belongs(response, api);
        String route = response.properties().needText("RouteId");
        if (routes.stream().noneMatch(candidate -> candidate.ref().equals(route))) {
            throw response.at("RouteId")
                    .fault("its RouteId is '" + route
                            + "', but there is no such route. Write RouteId: !Ref and the route's name.");
        }
        String key = response.properties().needText("RouteResponseKey");
        if (!key.equals(DEFAULT)) {
            throw response.at("RouteResponseKey")
                    .fault("its RouteResponseKey is '" + key + "', but only $default is possible.");
        }
    }

    private Route route(Resource route, List<Resource> responses) {
        Optional<Integration> integration =
                route.properties().findText("Target").map(target -> integrations.target(target, route));
        boolean responds =
                route.properties().findText("RouteResponseSelectionExpression").equals(Optional.of(DEFAULT))
                        && responses.stream()
                                .anyMatch(response -> response.properties()
                                        .needText("RouteId")
                                        .equals(route.ref()));
        return new Route(
                route.id(),
                route.properties().needText("RouteKey"),
                integration.flatMap(Integration::function),
                responds,
                authorizers.of(route),
                integration.map(Integration::timeoutMillis).orElse(Integration.LONGEST));
    }
}
