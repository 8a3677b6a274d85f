package chat.template;

import java.util.List;
import java.util.Optional;

/**
 * What a template deploys, resolved: nothing in it refers to anything any more.
 *
 * @param httpApi beside the WebSocket's; empty where there is none
 * @param notices what the template asks for and is not read here, in plain words, each with the resource it is about
 */
public record Deployment(
        Api api,
        Optional<HttpApi> httpApi,
        List<Route> routes,
        List<LambdaFunction> functions,
        List<Permission> permissions,
        List<Table> tables,
        List<Queue> queues,
        List<Source> sources,
        List<Rule> rules,
        List<Secret> secrets,
        List<String> notices) {
    public Deployment {
        routes = List.copyOf(routes);
        functions = List.copyOf(functions);
        permissions = List.copyOf(permissions);
        tables = List.copyOf(tables);
        queues = List.copyOf(queues);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        secrets = List.copyOf(secrets);
        notices = List.copyOf(notices);
    }
}
