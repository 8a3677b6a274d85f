package chat.template;

import java.util.List;
import java.util.Set;

/** Tells of resources that nothing here knows. */
final class Strangers {
    private static final Set<String> KNOWN = Set.of(
            "AWS::ApiGatewayV2::Api",
            "AWS::ApiGatewayV2::Stage",
            "AWS::ApiGatewayV2::Route",
            "AWS::ApiGatewayV2::Integration",
            "AWS::ApiGatewayV2::RouteResponse",
            "AWS::ApiGatewayV2::Deployment",
            "AWS::ApiGatewayV2::Authorizer",
            "AWS::Lambda::Function",
            "AWS::Lambda::Permission",
            "AWS::Lambda::EventSourceMapping",
            "AWS::Lambda::Alias",
            "AWS::Lambda::Version",
            "AWS::Serverless::Function",
            "AWS::Serverless::SimpleTable",
            "AWS::DynamoDB::Table",
            "AWS::SQS::Queue",
            "AWS::SQS::QueuePolicy",
            "AWS::Events::Rule",
            "AWS::IAM::Role",
            "AWS::IAM::Policy",
            "AWS::IAM::RolePolicy",
            "AWS::IAM::ManagedPolicy");

    /** What is on AWS, and plays no part in a chat. */
    private static final List<String> PASSED_OVER = List.of(
            "AWS::Logs::",
            "AWS::CloudWatch::",
            "AWS::ApiGatewayV2::DomainName",
            "AWS::ApiGatewayV2::ApiMapping",
            "AWS::ApiGateway::Account",
            "AWS::CertificateManager::",
            "AWS::CloudFront::",
            "AWS::Route53::",
            "AWS::S3::",
            "AWS::SNS::",
            "AWS::SSM::Parameter",
            "AWS::KMS::",
            "AWS::Budgets::",
            "AWS::CloudFormation::WaitConditionHandle",
            "AWS::ResourceGroups::",
            "AWS::XRay::");

    private Strangers() {}

    static void note(Stack stack, Notices notices) {
        for (Resource resource : stack.all()) {
            String type = resource.type();
            if (!KNOWN.contains(type) && PASSED_OVER.stream().noneMatch(type::startsWith)) {
                notices.add(
                        resource.place(), "resources of the type " + type + " are not known here; it is passed over.");
            }
        }
    }
}
