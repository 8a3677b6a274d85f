package chat.template;

import chat.template.Value.Text;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What resources are called once they are deployed: what {@code Ref} and {@code GetAtt} answer. */
final class Identities {
    private static final int API_ID = 10;
    private static final int PART_ID = 7;
    private static final int SECRET_SUFFIX = 6;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(Sam.FUNCTION, "FunctionName"),
            Map.entry("AWS::Lambda::Function", "FunctionName"),
            Map.entry("AWS::DynamoDB::Table", "TableName"),
            Map.entry("AWS::Serverless::SimpleTable", "TableName"),
            Map.entry("AWS::SQS::Queue", "QueueName"),
            Map.entry("AWS::Events::Rule", "Name"),
            Map.entry("AWS::SecretsManager::Secret", "Name"),
            Map.entry("AWS::IAM::Role", "RoleName"),
            Map.entry("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
            Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
            Map.entry("AWS::ApiGatewayV2::Stage", "StageName"));

    private final UnaryOperator<Value> resolve;
    private final Set<String> asked = new LinkedHashSet<>();

    Identities(UnaryOperator<Value> resolve) {
        this.resolve = resolve;
    }

    String ref(Declared resource) {
        return switch (resource.type()) {
            case "AWS::ApiGatewayV2::Api" -> Pseudo.id(resource.id(), API_ID);
            case "AWS::ApiGatewayV2::Route",
                    "AWS::ApiGatewayV2::Integration",
                    "AWS::ApiGatewayV2::RouteResponse",
                    "AWS::ApiGatewayV2::Deployment",
                    "AWS::ApiGatewayV2::Authorizer" -> Pseudo.id(resource.id(), PART_ID);
            case "AWS::SQS::Queue" ->
                "https://sqs." + Pseudo.REGION + ".amazonaws.com/" + Pseudo.ACCOUNT + "/" + name(resource);
            case "AWS::Lambda::Alias",
                    "AWS::Lambda::Version",
                    "AWS::IAM::ManagedPolicy",
                    "AWS::SecretsManager::Secret" -> arn(resource);
            default -> name(resource);
        };
    }

    String arn(Declared resource) {
        return switch (resource.type()) {
            case Sam.FUNCTION, "AWS::Lambda::Function" -> Pseudo.arn("lambda", "function:" + name(resource));
            case "AWS::Lambda::Alias" -> qualified(resource, property(resource, "Name"));
            case "AWS::Lambda::Version" -> qualified(resource, "1");
            case "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable" ->
                Pseudo.arn("dynamodb", "table/" + name(resource));
            case "AWS::SQS::Queue" -> Pseudo.arn("sqs", name(resource));
            case "AWS::Events::Rule" -> Pseudo.arn("events", "rule/" + name(resource));
            case "AWS::SecretsManager::Secret" ->
                Pseudo.arn(
                        "secretsmanager", "secret:" + name(resource) + "-" + Pseudo.id(resource.id(), SECRET_SUFFIX));
            case "AWS::IAM::Role" -> "arn:aws:iam::" + Pseudo.ACCOUNT + ":role/" + name(resource);
            case "AWS::IAM::ManagedPolicy" -> "arn:aws:iam::" + Pseudo.ACCOUNT + ":policy/" + name(resource);
            case "AWS::Logs::LogGroup" -> Pseudo.arn("logs", "log-group:" + name(resource) + ":*");
            default -> Pseudo.arn(resource.type().split("::", -1)[1].toLowerCase(Locale.ROOT), name(resource));
        };
    }

    /** Answers its name: as the template says it, else one made of the stack's and its own. */
    String name(Declared resource) {
        String property = NAMES.getOrDefault(resource.type(), "");
        if (resource.properties().find(property).isEmpty()) {
            return Pseudo.STACK + "-" + resource.id();
        }
        return property(resource, property);
    }

    private String scheme(Declared api) {
        return property(api, "ProtocolType").equals("HTTP") ? "https" : "wss";
    }

    private String qualified(Declared resource, String qualifier) {
        String function = property(resource, "FunctionName");
        return (function.startsWith("arn:") ? function : Pseudo.arn("lambda", "function:" + function)) + ":"
                + qualifier;
    }

    private String property(Declared resource, String property) {
        if (!asked.add(resource.id())) {
            throw resource.place().fault("its " + property + " is made of itself. Write it without that reference.");
        }
        String text = resolve.apply(resource.properties().need(property)).text(property);
        asked.remove(resource.id());
        return text;
    }

    /** Answers an attribute; nothing where the resource has no such one. */
    Value attribute(Declared resource, String attribute, Place asker) {
        return new Text(
                switch (attribute) {
                    case "Arn", "AliasArn", "FunctionArn" -> arn(resource);
                    case "QueueName", "TableName" -> name(resource);
                    case "QueueUrl", "ApiId", "RouteId", "IntegrationId", "AuthorizerId", "RoleId", "DeploymentId" ->
                        ref(resource);
                    case "Version" -> "1";
                    case "StreamArn" -> arn(resource) + "/stream/1";
                    case "ApiEndpoint" ->
                        scheme(resource) + "://" + ref(resource) + ".execute-api." + Pseudo.REGION + ".amazonaws.com";
                    default -> Pseudo.STACK + "-" + resource.id() + "-" + attribute;
                },
                asker);
    }
}
