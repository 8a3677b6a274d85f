package chat.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the integrations: which function each calls. */
final class Integrations {
    private static final String INTEGRATION = "AWS::ApiGatewayV2::Integration";
    private static final Pattern URI =
            Pattern.compile("arn:aws:apigateway:[a-z0-9-]+:lambda:path/2015-03-31/functions/(.+)/invocations");

    private final Map<String, Integration> byRef = new LinkedHashMap<>();

    Integrations(Stack stack, Callees callees, Notices notices) {
        Resource api = Gateways.ofWebSocket(stack, Gateways.API).getFirst();
        for (Resource integration : Gateways.ofWebSocket(stack, INTEGRATION)) {
            Stages.belongs(integration, api);
            byRef.put(integration.ref(), read(integration, Integration.LONGEST, callees, notices));
        }
        for (Resource integration : Gateways.ofHttp(stack, INTEGRATION)) {
            checkPayload(integration, notices);
            byRef.put(integration.ref(), read(integration, Integration.LONGEST_OF_HTTP, callees, notices));
        }
    }

    private static void checkPayload(Resource integration, Notices notices) {
        String version = integration.properties().needText("PayloadFormatVersion");
        if (!version.equals("2.0")) {
            notices.add(
                    integration.at("PayloadFormatVersion"),
                    "its PayloadFormatVersion is " + version + ", and events of 2.0 only are made here. Write '2.0'.");
        }
    }

    private static Integration read(Resource resource, int longest, Callees callees, Notices notices) {
        String type = resource.properties().needText("IntegrationType");
        int timeout = resource.properties().number("TimeoutInMillis", longest, Integration.SHORTEST, longest);
        if (!List.of("AWS_PROXY", "AWS", "HTTP", "HTTP_PROXY", "MOCK").contains(type)) {
            throw resource.at("IntegrationType")
                    .fault("its IntegrationType is '" + type + "'; for a function it must be AWS_PROXY.");
        }
        if (!type.equals("AWS_PROXY")) {
            notices.add(
                    resource.place(),
                    "integrations of the type " + type + " are not run here; use AWS_PROXY for a function.");
            return new Integration(resource.id(), Optional.empty(), "", timeout);
        }
        Callee callee = callee("IntegrationUri", resource, callees);
        return new Integration(resource.id(), Optional.of(callee.function()), callee.qualifier(), timeout);
    }

    /** Answers the function whose URI that property is. */
    static Callee callee(String property, Resource resource, Callees callees) {
        String uri = resource.properties().needText(property);
        Matcher matcher = URI.matcher(uri);
        if (!matcher.matches()) {
            throw resource.at(property)
                    .fault(
                            "its " + property + " is '" + uri + "', which is not that of a function. Write "
                                    + "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${MyFunction.Arn}/invocations with !Sub.");
        }
        return callees.find(matcher.group(1), resource);
    }

    /** Answers what {@code target}, such as {@code integrations/abc123}, names. */
    Integration target(String target, Resource route) {
        Integration integration = byRef.get(target.replaceFirst("^integrations/", ""));
        if (integration == null || !target.startsWith("integrations/")) {
            throw route.at("Target")
                    .fault("its Target is '" + target
                            + "', but there is no such integration. Write Target: !Sub integrations/${MyIntegration}.");
        }
        return integration;
    }

    boolean calls(Callee callee) {
        return byRef.values().stream()
                .anyMatch(integration -> integration.function().equals(Optional.of(callee.function()))
                        && integration.qualifier().equals(callee.qualifier()));
    }

    boolean calls(String function) {
        return byRef.values().stream()
                .anyMatch(integration -> integration.function().equals(Optional.of(function)));
    }
}
