package chat.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a template has to say, as the code needs it. */
final class TemplateRules {
    private static final Map<String, String> VARIABLES = Map.of(
            "ConnectionsTable", "TABLE_CR=ConnectionsTable",
            "RoomsTable", "TABLE_RMU=RoomsTable",
            "Connections",
                    "CONNECTIONS_ENDPOINT=https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}",
            "ConnectionsToClose",
                    "CONNECTIONS_ENDPOINT=https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}",
            "FanOutQueue", "FAN_OUT_QUEUE=FanOutQueue",
            "ExpiryQueue", "EXPIRY_QUEUE=ExpiryQueue");
    private static final Set<String> READS_SIMPLE_MODE = Set.of("SendMessage", "RegisterUser");
    private static final Set<String> READS_QUOTAS = Set.of(
            "Connect",
            "SendMessage",
            "RegisterUser",
            "Resume",
            "CreateRoom",
            "JoinRoom",
            "LeaveRoom",
            "History",
            "Subscribe",
            "Unsubscribe",
            "Echo",
            "Default");

    /** The queues of those functions that have one. */
    static final Map<String, String> QUEUES =
            Map.of("FanOut", "FanOutQueue", "PushNews", "NewsQueue", "CloseExpired", "ExpiryQueue");

    /** Those that have to do with tokens. */
    static final Set<String> TOKENS = Set.of("Authorizer", "CreateTestJwt", "CreateTicket");

    private static final Set<String> TOKEN_VARIABLES = Set.of(
            "AUTH_ALGORITHM=AuthAlgorithm",
            "AUTH_SECRET=AuthSecret",
            "AUTH_ISSUER=AuthIssuer",
            "AUTH_AUDIENCE=AuthAudience",
            "AUTH_SCOPE=AuthScope");

    private final Template template;
    private final Map<String, String> routes;
    private final Map<String, Set<String>> performed;
    private final List<String> flaws = new ArrayList<>();

    /**
     * Makes rules for functions that do what {@code performed} says.
     *
     * @param routes the functions by their routes
     */
    TemplateRules(Template template, Map<String, String> routes, Map<String, Set<String>> performed) {
        this.template = template;
        this.routes = routes;
        this.performed = performed;
    }

    /** Answers what is wrong; each line names it. */
    List<String> flaws() {
        routes.forEach(this::checkRoute);
        int more = functions().contains("CreateTicket") ? TicketRules.ROUTES : 0;
        must(template.ids("AWS::ApiGatewayV2::Route").size() == routes.size() + more, "routes that no function serves");
        functions().forEach(this::checkFunction);
        must(functionIds().equals(template.ids("AWS::Serverless::Function")), "functions that nothing needs");
        flaws.addAll(new SurroundingRules(template, functions()).flaws());
        return flaws;
    }

    private Set<String> functions() {
        Set<String> functions = new TreeSet<>(routes.values());
        Stream.of(QUEUES.keySet(), TOKENS)
                .flatMap(Set::stream)
                .filter(function -> !performed.getOrDefault(function, Set.of()).isEmpty())
                .forEach(functions::add);
        return functions;
    }

    private Set<String> functionIds() {
        Set<String> ids = new TreeSet<>();
        functions().forEach(function -> ids.add(function + "Function"));
        return ids;
    }

    private void checkRoute(String key, String function) {
        JsonNode route = template.properties(function + "Route", "AWS::ApiGatewayV2::Route");
        says(route, "/ApiId", "Api", function + "Route");
        says(route, "/RouteKey", key, function + "Route");
        says(route, "/RouteResponseSelectionExpression", "$default", function + "Route");
        says(route, "/Target", "integrations/${" + function + "Integration}", function + "Route");
        JsonNode response = template.properties(function + "Response", "AWS::ApiGatewayV2::RouteResponse");
        says(response, "/ApiId", "Api", function + "Response");
        says(response, "/RouteId", function + "Route", function + "Response");
        says(response, "/RouteResponseKey", "$default", function + "Response");
        JsonNode integration = template.properties(function + "Integration", "AWS::ApiGatewayV2::Integration");
        says(integration, "/ApiId", "Api", function + "Integration");
        says(integration, "/IntegrationType", "AWS_PROXY", function + "Integration");
        says(
                integration,
                "/IntegrationUri",
                "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${" + function
                        + "Function.Alias}/invocations",
                function + "Integration");
        JsonNode permission = template.properties(function + "Permission", "AWS::Lambda::Permission");
        says(permission, "/Action", "lambda:InvokeFunction", function + "Permission");
        says(permission, "/FunctionName", function + "Function.Alias", function + "Permission");
        says(permission, "/Principal", "apigateway.amazonaws.com", function + "Permission");
        says(
                permission,
                "/SourceArn",
                "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${StageName}/" + key,
                function + "Permission");
    }

    private void checkFunction(String function) {
        String id = function + "Function";
        JsonNode properties = template.properties(id, "AWS::Serverless::Function");
        says(properties, "/Handler", "chat.lambda." + function + "Handler", id);
        says(properties, "/Role", function + "Role.Arn", id);
        says(properties, "/LoggingConfig/LogGroup", function + "Logs", id);
        must(properties.path("Policies").isMissingNode(), id + " is given policies beside its role");
        Set<String> variables = new TreeSet<>();
        properties
                .at("/Environment/Variables")
                .properties()
                .forEach(variable -> variables.add(variable.getKey() + "="
                        + Template.thenOf(variable.getValue()).asString("")));
        compare(id + " is told", variables, needed(function));
        Set<String> verbs = new TreeSet<>(performed.getOrDefault(function, Set.of()));
        verbs.add("logs:CreateLogStream " + function + "Logs.Arn");
        verbs.add("logs:PutLogEvents " + function + "Logs.Arn");
        Optional.ofNullable(QUEUES.get(function)).ifPresent(queue -> {
            for (String verb : List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")) {
                verbs.add("sqs:" + verb + " " + queue);
            }
        });
        compare(function + "Role allows", template.allowed(function), verbs);
        JsonNode trust =
                template.properties(function + "Role", "AWS::IAM::Role").path("AssumeRolePolicyDocument");
        says(trust, "/Statement/0/Principal/Service", "lambda.amazonaws.com", function + "Role");
        says(trust, "/Statement/0/Action", "sts:AssumeRole", function + "Role");
    }

    private Set<String> needed(String function) {
        Map<String, String> needed = new TreeMap<>();
        for (String line : performed.getOrDefault(function, Set.of())) {
            String resource = line.substring(line.indexOf(' ') + 1);
            needed.put(resource, VARIABLES.getOrDefault(resource, "unknown " + resource));
        }
        if (TOKENS.contains(function)) {
            return neededOfTokens(function);
        }
        if (function.equals("Connect")) {
            needed.put("AllowedOrigins", "ALLOWED_ORIGINS=AllowedOrigins");
            needed.put("AllowNoOrigin", "ALLOW_NO_ORIGIN=AllowNoOrigin");
        }
        if (READS_SIMPLE_MODE.contains(function)) {
            needed.put("SimpleMode", "SIMPLE_MODE=SimpleMode");
        }
        if (READS_QUOTAS.contains(function)) {
            needed.put("Quotas", "QUOTAS=Quotas");
        }
        return new TreeSet<>(needed.values());
    }

    private static Set<String> neededOfTokens(String function) {
        Set<String> variables = new TreeSet<>(TOKEN_VARIABLES);
        if (!function.equals("CreateTestJwt")) {
            variables.add("AUTH_JWKS_URL=AuthJwksUrl");
            variables.add("TABLE_CR=ConnectionsTable");
        }
        switch (function) {
            case "Authorizer" -> variables.addAll(Set.of("AUTH_QUERY=AuthQuery", "TICKETS=Tickets"));
            case "CreateTicket" ->
                variables.addAll(Set.of("ALLOWED_ORIGINS=AllowedOrigins", "ALLOW_NO_ORIGIN=AllowNoOrigin"));
            default -> {}
        }
        return variables;
    }

    private void compare(String what, Set<String> actual, Set<String> expected) {
        Set<String> tooMany = new TreeSet<>(actual);
        tooMany.removeAll(expected);
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        must(tooMany.isEmpty(), what + " too much: " + tooMany);
        must(missing.isEmpty(), what + " too little: " + missing);
    }

    private void says(JsonNode node, String path, String expected, String id) {
        String actual = node.at(path).asString("nothing");
        must(actual.equals(expected), id + path + " is " + actual + ", not " + expected);
    }

    private void must(boolean holds, String flaw) {
        if (!holds) {
            flaws.add(flaw);
        }
    }
}
