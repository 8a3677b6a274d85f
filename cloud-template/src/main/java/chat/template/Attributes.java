package chat.template;

import java.util.List;
import java.util.Map;

/** Which attributes {@code GetAtt} finds at a resource of a type that is read here. */
final class Attributes {
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("AWS::ApiGatewayV2::Api", List.of("ApiId", "ApiEndpoint")),
            Map.entry("AWS::ApiGatewayV2::Stage", List.of()),
            Map.entry("AWS::ApiGatewayV2::Route", List.of("RouteId")),
            Map.entry("AWS::ApiGatewayV2::Integration", List.of("IntegrationId")),
            Map.entry("AWS::ApiGatewayV2::RouteResponse", List.of("RouteResponseId")),
            Map.entry("AWS::ApiGatewayV2::Deployment", List.of("DeploymentId")),
            Map.entry("AWS::ApiGatewayV2::Authorizer", List.of("AuthorizerId")),
            Map.entry(
                    "AWS::ApiGatewayV2::DomainName",
                    List.of("RegionalDomainName", "RegionalHostedZoneId", "DomainNameArn")),
            Map.entry("AWS::ApiGatewayV2::ApiMapping", List.of("ApiMappingId")),
            Map.entry(Sam.FUNCTION, List.of("Arn")),
            Map.entry("AWS::Lambda::Function", List.of("Arn", "SnapStartResponse")),
            Map.entry("AWS::Lambda::Alias", List.of("AliasArn")),
            Map.entry("AWS::Lambda::Version", List.of("Version", "FunctionArn")),
            Map.entry("AWS::Lambda::Permission", List.of("Id")),
            Map.entry("AWS::Lambda::EventSourceMapping", List.of("Id", "EventSourceMappingArn")),
            Map.entry("AWS::DynamoDB::Table", List.of("Arn", "StreamArn")),
            Map.entry("AWS::Serverless::SimpleTable", List.of("Arn", "StreamArn")),
            Map.entry("AWS::SQS::Queue", List.of("Arn", "QueueName", "QueueUrl")),
            Map.entry("AWS::SecretsManager::Secret", List.of("Id")),
            Map.entry("AWS::Events::Rule", List.of("Arn")),
            Map.entry("AWS::IAM::Role", List.of("Arn", "RoleId")),
            Map.entry("AWS::Logs::LogGroup", List.of("Arn")));

    private Attributes() {}

    /** Answers whether a type may have it; of other types than those above that is not known, so it may. */
    static boolean has(String type, String attribute) {
        return KNOWN.getOrDefault(type, List.of(attribute)).contains(attribute);
    }

    static String of(String type) {
        List<String> attributes = KNOWN.getOrDefault(type, List.of());
        return attributes.isEmpty() ? "none" : String.join(", ", attributes);
    }
}
