package chat.lambda;

import java.util.List;

/** What the full template has to say of the HTTP API that gives out tickets. */
final class TicketRules {
    /** The routes of that API. */
    static final int ROUTES = 1;

    private static final String CONDITION = "HasTickets";

    private final Flaws flaws;

    TicketRules(Template template) {
        this.flaws = new Flaws(template);
    }

    List<String> flaws() {
        checkParameters();
        checkApi();
        checkStage();
        checkRoute();
        checkPermission();
        for (String part : List.of("Function", "Logs", "Faults", "Role")) {
            flaws.says("/Resources/CreateTicket" + part + "/Condition", CONDITION);
        }
        flaws.says("/Resources/AuthorizerFunction/Properties/Environment/Variables/TABLE_CR/0", CONDITION);
        flaws.says("/Resources/AuthorizerRole/Properties/Policies/0/PolicyDocument/Statement/2/0", CONDITION);
        flaws.says("/Outputs/TicketUrl/Condition", CONDITION);
        flaws.says(
                "/Outputs/TicketUrl/Value", "https://${TicketApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/ticket");
        return flaws.found();
    }

    private void checkParameters() {
        flaws.says("/Parameters/Tickets/Type", "String");
        flaws.says("/Parameters/Tickets/Default", "off");
        flaws.lists("/Parameters/Tickets/AllowedValues", "on", "off");
        flaws.says("/Conditions/" + CONDITION + "/0", "HasAuthentication");
        flaws.lists("/Conditions/" + CONDITION + "/1", "Tickets", "on");
        flaws.lists("/Conditions/HasOrigins/0", "AllowedOrigins", "");
        String rule = "/Rules/TicketsAreForTokens";
        flaws.lists(rule + "/RuleCondition", "Tickets", "on");
        flaws.counts(rule + "/Assertions", 1);
        flaws.lists(rule + "/Assertions/0/Assert", "Authentication", "on");
    }

    private void checkApi() {
        String api = checkType("TicketApi", "AWS::ApiGatewayV2::Api");
        flaws.says(api + "/ProtocolType", "HTTP");
        String cors = api + "/CorsConfiguration";
        flaws.says(cors + "/0", "HasOrigins");
        flaws.counts(cors + "/1", 3);
        flaws.lists(cors + "/1/AllowOrigins", ",", "AllowedOrigins");
        flaws.lists(cors + "/1/AllowMethods", "POST");
        flaws.lists(cors + "/1/AllowHeaders", "authorization");
        flaws.says(cors + "/2", "AWS::NoValue");
    }

    private void checkStage() {
        String stage = checkType("TicketStage", "AWS::ApiGatewayV2::Stage");
        flaws.says(stage + "/ApiId", "TicketApi");
        flaws.says(stage + "/StageName", "$default");
        flaws.says(stage + "/AutoDeploy", "true");
        flaws.says(stage + "/DefaultRouteSettings/ThrottlingRateLimit", "RateLimit");
        flaws.says(stage + "/DefaultRouteSettings/ThrottlingBurstLimit", "BurstLimit");
        flaws.says(stage + "/AccessLogSettings/0", "HasAccessLogs");
        flaws.says(stage + "/AccessLogSettings/1/DestinationArn", "AccessLogGroup.Arn");
        flaws.says(
                stage + "/AccessLogSettings/1/Format",
                "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"route\":\"$context.routeKey\","
                        + "\"status\":\"$context.status\",\"integration\":\"$context.integrationLatency\"}");
        flaws.says(stage + "/AccessLogSettings/2", "AWS::NoValue");
    }

    private void checkRoute() {
        String route = checkType("CreateTicketRoute", "AWS::ApiGatewayV2::Route");
        flaws.says(route + "/ApiId", "TicketApi");
        flaws.says(route + "/RouteKey", "POST /ticket");
        flaws.says(route + "/Target", "integrations/${CreateTicketIntegration}");
        String integration = checkType("CreateTicketIntegration", "AWS::ApiGatewayV2::Integration");
        flaws.says(integration + "/ApiId", "TicketApi");
        flaws.says(integration + "/IntegrationType", "AWS_PROXY");
        flaws.says(integration + "/PayloadFormatVersion", "2.0");
        flaws.says(
                integration + "/IntegrationUri",
                "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
                        + "${CreateTicketFunction.Alias}/invocations");
    }

    private void checkPermission() {
        String permission = checkType("CreateTicketPermission", "AWS::Lambda::Permission");
        flaws.says(permission + "/Action", "lambda:InvokeFunction");
        flaws.says(permission + "/FunctionName", "CreateTicketFunction.Alias");
        flaws.says(permission + "/Principal", "apigateway.amazonaws.com");
        flaws.says(
                permission + "/SourceArn",
                "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${TicketApi}/$default/POST/ticket");
    }

    /** Answers where its properties are. */
    private String checkType(String resource, String type) {
        flaws.says("/Resources/" + resource + "/Type", type);
        flaws.says("/Resources/" + resource + "/Condition", CONDITION);
        return "/Resources/" + resource + "/Properties";
    }
}
