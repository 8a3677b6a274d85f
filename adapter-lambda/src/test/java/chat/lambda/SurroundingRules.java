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
            checkQueue();
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

    private void checkAlarm(String metric) {
        Set<String> watched = new TreeSet<>();
        for (JsonNode line : properties(metric + "Alarm").path("Metrics")) {
            JsonNode stat = line.at("/MetricStat/Metric");
            if (stat.path("MetricName").asString("").equals(metric)) {
                watched.add(stat.at("/Dimensions/0/Value").asString(""));
            }
        }
        functions.stream()
                .filter(function -> !function.equals("FanOut"))
                .forEach(function ->
                        must(watched.contains(function + "Function"), metric + "Alarm does not watch " + function));
    }

    private void checkQueue() {
        says("FanOutQueue", "/SqsManagedSseEnabled", "true");
        says("FanOutQueue", "/RedrivePolicy/deadLetterTargetArn", "FanOutDeadLetters.Arn");
        says("FanOutDeadLetters", "/SqsManagedSseEnabled", "true");
        says("FanOutSource", "/EventSourceArn", "FanOutQueue.Arn");
        says("FanOutSource", "/FunctionName", "FanOutFunction.Alias");
        says("FanOutSource", "/FunctionResponseTypes/0", "ReportBatchItemFailures");
        says("DeadLettersAlarm", "/MetricName", "ApproximateNumberOfMessagesVisible");
        says("DeadLettersAlarm", "/Dimensions/0/Value", "FanOutDeadLetters.QueueName");
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
