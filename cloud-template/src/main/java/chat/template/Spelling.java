package chat.template;

import java.util.List;
import java.util.Map;

/** Tells of properties that a type does not have: AWS refuses them, and mostly they are misspelt. */
final class Spelling {
    private static final String FUNCTION =
            "Handler Runtime FunctionName Description MemorySize Timeout Role Environment"
                    + " Tags Layers Architectures EphemeralStorage FileSystemConfigs ImageConfig KmsKeyArn LoggingConfig"
                    + " PackageType RecursiveLoop ReservedConcurrentExecutions RuntimeManagementConfig SnapStart VpcConfig"
                    + " CodeSigningConfigArn ";
    private static final Map<String, List<String>> PROPERTIES = Map.ofEntries(
            type(
                    "ApiGatewayV2::Api",
                    "Name ProtocolType RouteSelectionExpression Description DisableExecuteApiEndpoint Tags Version"
                            + " DisableSchemaValidation ApiKeySelectionExpression Body BodyS3Location BasePath"
                            + " CorsConfiguration CredentialsArn FailOnWarnings IpAddressType RouteKey Target"),
            type(
                    "ApiGatewayV2::Stage",
                    "ApiId StageName AutoDeploy DeploymentId DefaultRouteSettings RouteSettings AccessLogSettings"
                            + " AccessPolicyId ClientCertificateId Description StageVariables Tags"),
            type(
                    "ApiGatewayV2::Route",
                    "ApiId RouteKey Target RouteResponseSelectionExpression AuthorizationType AuthorizerId"
                            + " AuthorizationScopes ApiKeyRequired ModelSelectionExpression OperationName RequestModels"
                            + " RequestParameters"),
            type(
                    "ApiGatewayV2::Authorizer",
                    "ApiId Name AuthorizerType AuthorizerUri IdentitySource AuthorizerCredentialsArn"
                            + " AuthorizerPayloadFormatVersion AuthorizerResultTtlInSeconds EnableSimpleResponses"
                            + " IdentityValidationExpression JwtConfiguration"),
            type(
                    "ApiGatewayV2::RouteResponse",
                    "ApiId RouteId RouteResponseKey ModelSelectionExpression ResponseModels ResponseParameters"),
            type(
                    "ApiGatewayV2::Integration",
                    "ApiId IntegrationType IntegrationUri IntegrationMethod IntegrationSubtype ConnectionId"
                            + " ConnectionType ContentHandlingStrategy CredentialsArn Description PassthroughBehavior"
                            + " PayloadFormatVersion RequestParameters RequestTemplates ResponseParameters"
                            + " TemplateSelectionExpression TimeoutInMillis TlsConfig"),
            type(
                    "ApiGatewayV2::DomainName",
                    "DomainName DomainNameConfigurations MutualTlsAuthentication RoutingMode Tags"),
            type("ApiGatewayV2::ApiMapping", "ApiId DomainName Stage ApiMappingKey"),
            type(
                    "Lambda::Permission",
                    "Action FunctionName Principal SourceArn SourceAccount EventSourceToken FunctionUrlAuthType"
                            + " InvokedViaFunctionUrl PrincipalOrgID"),
            type("Lambda::Function", FUNCTION + "Code TracingConfig DeadLetterConfig"),
            type(
                    "Serverless::Function",
                    FUNCTION + "CodeUri InlineCode ImageUri Policies PermissionsBoundary RolePath Events Tracing"
                            + " AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties"
                            + " AutoPublishCodeSha256 DeadLetterQueue DeploymentPreference EventInvokeConfig"
                            + " FunctionUrlConfig PropagateTags ProvisionedConcurrencyConfig SourceKMSKeyArn"
                            + " VersionDescription VersionDeletionPolicy"),
            type(
                    "DynamoDB::Table",
                    "TableName AttributeDefinitions KeySchema BillingMode ProvisionedThroughput OnDemandThroughput"
                            + " GlobalSecondaryIndexes LocalSecondaryIndexes TimeToLiveSpecification"
                            + " PointInTimeRecoverySpecification SSESpecification DeletionProtectionEnabled"
                            + " StreamSpecification KinesisStreamSpecification ContributorInsightsSpecification"
                            + " ImportSourceSpecification ResourcePolicy TableClass Tags WarmThroughput"),
            type(
                    "SQS::Queue",
                    "QueueName VisibilityTimeout MessageRetentionPeriod RedrivePolicy RedriveAllowPolicy"
                            + " SqsManagedSseEnabled KmsMasterKeyId KmsDataKeyReusePeriodSeconds DelaySeconds"
                            + " MaximumMessageSize ReceiveMessageWaitTimeSeconds FifoQueue FifoThroughputLimit"
                            + " DeduplicationScope ContentBasedDeduplication Tags"),
            type("SQS::QueuePolicy", "Queues PolicyDocument"),
            type("Events::Rule", "Name Description EventBusName EventPattern RoleArn ScheduleExpression State Targets"),
            type(
                    "IAM::Role",
                    "RoleName AssumeRolePolicyDocument Policies ManagedPolicyArns Path Description MaxSessionDuration"
                            + " PermissionsBoundary Tags"));

    private Spelling() {}

    static void note(Stack stack, Notices notices) {
        for (Resource resource : stack.all()) {
            List<String> known = PROPERTIES.getOrDefault(resource.type(), List.of());
            resource.properties().values().forEach((name, value) -> {
                if (!known.isEmpty() && !known.contains(name)) {
                    notices.add(
                            value.place(),
                            "the property " + name + " is not one of " + resource.type()
                                    + ": AWS would refuse it. Look at how it is written.");
                }
            });
        }
    }

    private static Map.Entry<String, List<String>> type(String type, String properties) {
        return Map.entry("AWS::" + type, List.of(properties.split(" ", -1)));
    }
}
