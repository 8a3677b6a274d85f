package chat.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** AWS's own policies, as far as functions of a chat may want them: their names, and what they allow. */
final class ManagedPolicies {
    private static final List<String> LOGS =
            List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents");
    private static final List<String> POLLS =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    private static final String EVERY_API = "arn:aws:execute-api:*:*:*";
    private static final Map<String, Statement> KNOWN = Map.ofEntries(
            Map.entry("AWSLambdaBasicExecutionRole", on("*", LOGS)),
            Map.entry("AWSLambdaExecute", on("*", List.of("logs:*"))),
            Map.entry("AWSXRayDaemonWriteAccess", on("*", List.of("xray:*"))),
            Map.entry("AWSXrayWriteOnlyAccess", on("*", List.of("xray:*"))),
            Map.entry(
                    "AWSLambdaSQSQueueExecutionRole",
                    on("*", Stream.concat(LOGS.stream(), POLLS.stream()).toList())),
            Map.entry("AmazonDynamoDBFullAccess", on("*", List.of("dynamodb:*"))),
            Map.entry("AmazonDynamoDBFullAccess_v2", on("*", List.of("dynamodb:*"))),
            Map.entry(
                    "AmazonDynamoDBReadOnlyAccess",
                    on(
                            "*",
                            List.of(
                                    "dynamodb:BatchGetItem",
                                    "dynamodb:Describe*",
                                    "dynamodb:GetItem",
                                    "dynamodb:List*",
                                    "dynamodb:PartiQLSelect",
                                    "dynamodb:Query",
                                    "dynamodb:Scan"))),
            Map.entry("AmazonSQSFullAccess", on("*", List.of("sqs:*"))),
            Map.entry(
                    "AmazonAPIGatewayInvokeFullAccess",
                    on(EVERY_API, List.of("execute-api:Invoke", "execute-api:ManageConnections"))),
            Map.entry("CloudWatchLogsFullAccess", on("*", List.of("logs:*"))),
            Map.entry("AdministratorAccess", on("*", List.of("*"))));

    private ManagedPolicies() {}

    static boolean knows(String name) {
        return KNOWN.containsKey(name);
    }

    /** Answers what it allows; nothing where it is not known. */
    static List<Statement> statements(String name) {
        return Stream.of(name).filter(KNOWN::containsKey).map(KNOWN::get).toList();
    }

    private static Statement on(String resource, List<String> actions) {
        return new Statement(true, actions, List.of(resource));
    }
}
