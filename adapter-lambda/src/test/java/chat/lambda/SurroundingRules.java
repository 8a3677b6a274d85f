package chat.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a template has to say of all that is around the functions: tables, stage, logs, alarms, the queue. */
final class SurroundingRules {
    private final Template template;
    private final Set<String> functions;
    private final List<String> flaws = new ArrayList<>();

    SurroundingRules(Template template, Set<String> functions) {
        this.template = template;
        this.functions = functions;
    }

    List<String> flaws() {
        checkApi();
        checkGlobals();
        checkTable("ConnectionsTable", "ID");
        functions.forEach(this::checkLogs);
        for (String metric : List.of("Errors", "Throttles", "Duration")) {
            checkAlarm(metric);
        }
        says("FaultsAlarm", "/MetricName", "Faults");
        if (functions.contains("FanOut")) {
            checkTable("RoomsTable", "room", "item");
            checkQueue("FanOut", "FanOutQueue", "FanOutDeadLetters", "FanOutSource", "DeadLettersAlarm");
            checkQueue("PushNews", "NewsQueue", "NewsDeadLetters", "NewsSource", "NewsDeadLettersAlarm");
            checkQueue("CloseExpired", "ExpiryQueue", "ExpiryDeadLetters", "ExpirySource", "ExpiryDeadLettersAlarm");
            says("ExpiryQueue", "/RedrivePolicy/maxReceiveCount", "5");
            checkEvents();
            checkAuthorizer();
            flaws.addAll(new DomainRules(template).flaws());
            flaws.addAll(new TicketRules(template).flaws());
        }
        says(
                template.root().path("Outputs"),
                "/WebSocketURL/Value",
                "wss://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}");
        says(
                template.root().path("Outputs"),
                "/WebSocketARN/Value",
                "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*");
        return flaws;
    }

    private void checkApi() {
        says("Api", "/ProtocolType", "WEBSOCKET");
        says("Api", "/RouteSelectionExpression", "$request.body.action");
        says("Stage", "/ApiId", "Api");
        says("Stage", "/StageName", "StageName");
        says("Stage", "/AutoDeploy", "true");
        says("Stage", "/DefaultRouteSettings/ThrottlingRateLimit", "RateLimit");
        says("Stage", "/DefaultRouteSettings/ThrottlingBurstLimit", "BurstLimit");
        says("Stage", "/DefaultRouteSettings/DataTraceEnabled", "false");
        says("Stage", "/AccessLogSettings/0", "HasAccessLogs");
        says("Stage", "/AccessLogSettings/2", "AWS::NoValue");
        says("Stage", "/AccessLogSettings/1/DestinationArn", "AccessLogGroup.Arn");
        String format = properties("Stage").at("/AccessLogSettings/1/Format").asString("");
        must(
                !format.isEmpty() && !format.matches(".*\\$context\\.(identity|authorizer|connectionId|error).*"),
                "Stage logs too much");
        says("AccessLogGroup", "/RetentionInDays", "LogRetentionDays");
    }

    private void checkGlobals() {
        JsonNode function = template.root().at("/Globals/Function");
        says(function, "/Runtime", "java25");
        says(function, "/Architectures/0", "arm64");
        says(function, "/CodeUri", "../target/functions.jar");
        says(function, "/MemorySize", "MemorySize");
        says(function, "/Timeout", "15");
        says(function, "/AutoPublishAlias", "live");
        says(function, "/AutoPublishAliasAllProperties", "true");
        says(function, "/SnapStart/ApplyOn", "PublishedVersions");
    }

    private void checkTable(String table, String... keys) {
        says(table, "/BillingMode", "PAY_PER_REQUEST");
        says(table, "/TimeToLiveSpecification/AttributeName", "ttl");
        says(table, "/TimeToLiveSpecification/Enabled", "true");
        says(table, "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", "true");
        says(table, "/SSESpecification/SSEEnabled", "true");
        says(table, "/DeletionProtectionEnabled/0", "IsProtected");
        says(table, "/DeletionProtectionEnabled/1", "true");
        says(table, "/DeletionProtectionEnabled/2", "false");
        must(properties(table).path("KeySchema").size() == keys.length, table + " has other keys");
        for (int place = 0; place < keys.length; place++) {
            says(table, "/KeySchema/" + place + "/AttributeName", keys[place]);
            says(table, "/KeySchema/" + place + "/KeyType", place == 0 ? "HASH" : "RANGE");
            says(table, "/AttributeDefinitions/" + place + "/AttributeName", keys[place]);
        }
    }

    private void checkLogs(String function) {
        says(function + "Logs", "/RetentionInDays", "LogRetentionDays");
        says(function + "Faults", "/LogGroupName", function + "Logs");
        says(function + "Faults", "/MetricTransformations/0/MetricName", "Faults");
        says(function + "Faults", "/FilterPattern", "{ ($.outcome = \"failed\") || ($.outcome = \"unavailable\") }");
    }

    /** CloudWatch takes ten metrics for one alarm, so there are two. */
    private void checkAlarm(String metric) {
        Set<String> watched = new TreeSet<>();
        for (String alarm : List.of(metric + "Alarm", "Push" + metric + "Alarm")) {
            for (JsonNode line : properties(alarm).path("Metrics")) {
                JsonNode stat = Template.thenOf(line).at("/MetricStat/Metric");
                if (stat.path("MetricName").asString("").equals(metric)) {
                    watched.add(stat.at("/Dimensions/0/Value").asString(""));
                }
            }
            must(properties(alarm).path("Metrics").size() <= 11, alarm + " watches more than CloudWatch can");
        }
        functions.stream()
                .filter(function -> !function.equals("CreateTestJwt"))
                .filter(function -> !metric.equals("Duration") || !isBehindNoRoute(function))
                .forEach(function ->
                        must(watched.contains(function + "Function"), metric + "Alarm does not watch " + function));
    }

    private static boolean isBehindNoRoute(String function) {
        return TemplateRules.QUEUES.containsKey(function) || TemplateRules.TOKENS.contains(function);
    }

    private void checkAuthorizer() {
        says("ConnectRoute", "/AuthorizationType/1", "CUSTOM");
        says("ConnectRoute", "/AuthorizationType/2", "NONE");
        says("ConnectRoute", "/AuthorizerId/1", "Authorizer");
        says("Authorizer", "/ApiId", "Api");
        says("Authorizer", "/AuthorizerType", "REQUEST");
        must(
                template.properties("Authorizer", "AWS::ApiGatewayV2::Authorizer")
                        .path("IdentitySource")
                        .isMissingNode(),
                "a token may be in one of two places, and without its identity source nobody is asked");
        says(
                "Authorizer",
                "/AuthorizerUri",
                "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
                        + "${AuthorizerFunction.Alias}/invocations");
        says("AuthorizerPermission", "/Action", "lambda:InvokeFunction");
        says("AuthorizerPermission", "/FunctionName", "AuthorizerFunction.Alias");
        says("AuthorizerPermission", "/Principal", "apigateway.amazonaws.com");
        says(
                "AuthorizerPermission",
                "/SourceArn",
                "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/authorizers/${Authorizer}");
        says("AuthSecret", "/GenerateSecretString/PasswordLength", "64");
        says("AuthSecret", "/GenerateSecretString/ExcludePunctuation", "true");
        says("CreateTestJwtFunction", "/FunctionName/1", "${Prefix}CreateTestJwt");
        says("CreateTestJwtFunction", "/FunctionName/2", "CreateTestJwt");
        says(template.root(), "/Globals/Function/Environment/Variables/AUTHENTICATION", "Authentication");
    }

    private void checkQueue(String function, String queue, String deadLetters, String source, String alarm) {
        says(queue, "/SqsManagedSseEnabled", "true");
        says(queue, "/RedrivePolicy/deadLetterTargetArn", deadLetters + ".Arn");
        says(deadLetters, "/SqsManagedSseEnabled", "true");
        says(source, "/EventSourceArn", queue + ".Arn");
        says(source, "/FunctionName", function + "Function.Alias");
        says(source, "/FunctionResponseTypes/0", "ReportBatchItemFailures");
        says(alarm, "/MetricName", "ApproximateNumberOfMessagesVisible");
        says(alarm, "/Dimensions/0/Value", deadLetters + ".QueueName");
    }

    private void checkEvents() {
        says("EntityUpdatedRule", "/EventPattern/detail-type/0", "Entity Updated");
        says("UserNotificationRule", "/EventPattern/detail-type/0", "Send User Push Notification");
        says("EntityUpdatedRule", "/Targets/0/Arn", "NewsQueue.Arn");
        says("UserNotificationRule", "/Targets/0/Arn", "NewsQueue.Arn");
        says("NewsQueue", "/RedrivePolicy/maxReceiveCount", "5");
        says("NewsQueuePolicy", "/Queues/0", "NewsQueue");
        says("NewsQueuePolicy", "/PolicyDocument/Statement/0/Principal/Service", "events.amazonaws.com");
        says("NewsQueuePolicy", "/PolicyDocument/Statement/0/Action", "sqs:SendMessage");
        says("NewsQueuePolicy", "/PolicyDocument/Statement/0/Resource", "NewsQueue.Arn");
        String sources = "/PolicyDocument/Statement/0/Condition/ArnEquals/aws:SourceArn/";
        says("NewsQueuePolicy", sources + "0", "EntityUpdatedRule.Arn");
        says("NewsQueuePolicy", sources + "1", "UserNotificationRule.Arn");
    }

    private JsonNode properties(String id) {
        return template.resource(id).path("Properties");
    }

    private void says(String id, String path, String expected) {
        says(properties(id), path, expected, id);
    }

    private void says(JsonNode node, String path, String expected) {
        says(node, path, expected, "The template's ");
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
