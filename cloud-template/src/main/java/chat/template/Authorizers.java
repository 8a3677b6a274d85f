package chat.template;

import chat.template.Authorizer.IdentitySource;
import chat.template.Authorizer.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the authorizers: which function each asks, and for which route. */
final class Authorizers {
    private static final Pattern SOURCE = Pattern.compile("route\\.request\\.(header|querystring)\\.(.+)");

    private final Map<String, Authorizer> byRef = new LinkedHashMap<>();
    private final List<Callee> callees = new ArrayList<>();
    private final Notices notices;

    Authorizers(Stack stack, Callees functions, Notices notices) {
        this.notices = notices;
        Resource api = Gateways.ofWebSocket(stack, Gateways.API).getFirst();
        for (Resource resource : stack.of("AWS::ApiGatewayV2::Authorizer")) {
            Stages.belongs(resource, api);
            byRef.put(resource.ref(), read(resource, functions));
        }
    }

    private Authorizer read(Resource resource, Callees functions) {
        resource.properties().needText("Name");
        String type = resource.properties().needText("AuthorizerType");
        if (!type.equals("REQUEST")) {
            throw resource.at("AuthorizerType")
                    .fault("its AuthorizerType is '" + type + "'; of a WebSocket API it must be REQUEST.");
        }
        if (resource.properties().find("AuthorizerResultTtlInSeconds").isPresent()) {
            notices.add(
                    resource.at("AuthorizerResultTtlInSeconds"),
                    "a WebSocket API keeps no results: the function is asked for each connection.");
        }
        Callee callee = Integrations.callee("AuthorizerUri", resource, functions);
        callees.add(callee);
        List<IdentitySource> sources = resource.properties().texts("IdentitySource").stream()
                .flatMap(source -> source(source, resource).stream())
                .toList();
        return new Authorizer(resource.id(), resource.ref(), callee.function(), sources);
    }

    private Optional<IdentitySource> source(String text, Resource resource) {
        Matcher matcher = SOURCE.matcher(text);
        if (matcher.matches()) {
            Part part = matcher.group(1).equals("header") ? Part.HEADER : Part.QUERY_STRING;
            return Optional.of(new IdentitySource(part, matcher.group(2)));
        }
        if (!text.startsWith("context.") && !text.startsWith("stageVariables.")) {
            throw resource.at("IdentitySource")
                    .fault("an IdentitySource of a WebSocket API is not '" + text
                            + "'. Write it as in route.request.header.Cookie or route.request.querystring.token.");
        }
        notices.add(resource.at("IdentitySource"), "it asks for " + text + ", which counts as there here.");
        return Optional.empty();
    }

    /** Finds the authorizer of a route. */
    Optional<Authorizer> of(Resource route) {
        String kind = route.properties().findText("AuthorizationType").orElse("NONE");
        if (kind.equals("NONE")) {
            return Optional.empty();
        }
        if (!route.properties().needText("RouteKey").equals("$connect")) {
            throw route.place()
                    .fault("only $connect can have an AuthorizationType, which is " + kind + " here. Delete it.");
        }
        if (kind.equals("AWS_IAM")) {
            notices.add(route.at("AuthorizationType"), "who has which role is not asked here: everybody may come in.");
            return Optional.empty();
        }
        if (!kind.equals("CUSTOM")) {
            throw route.at("AuthorizationType")
                    .fault("its AuthorizationType is '" + kind + "', but must be NONE, AWS_IAM or CUSTOM.");
        }
        Optional<String> id = route.properties().findText("AuthorizerId");
        return Optional.of(id.flatMap(ref -> Optional.ofNullable(byRef.get(ref)))
                .orElseThrow(() -> route.at("AuthorizerId")
                        .fault("its AuthorizerId is " + id.orElse("missing")
                                + ", but there is no such authorizer. Write AuthorizerId: !Ref and its name.")));
    }

    boolean calls(Callee callee) {
        return callees.contains(callee);
    }

    boolean calls(String function) {
        return callees.stream().anyMatch(callee -> callee.function().equals(function));
    }
}
