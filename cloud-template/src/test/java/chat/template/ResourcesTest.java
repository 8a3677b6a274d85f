package chat.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function of SAM brings along, policies in all their forms, and what is passed over. */
final class ResourcesTest {
    private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/guests";
    private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:classroom-Jobs";
    private static final String POSTS = "arn:aws:execute-api:us-east-1:123456789012:abc/production/POST/@connections/x";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DynamoDBCrudPolicy: {TableName: !Ref Guests} | dynamodb:ConditionCheckItem dynamodb:DeleteItem
            DynamoDBReadPolicy: {TableName: !Ref Guests} | dynamodb:GetItem dynamodb:Query
            DynamoDBWritePolicy: {TableName: !Ref Guests} | dynamodb:PutItem dynamodb:UpdateItem
            SQSSendMessagePolicy: {QueueName: !GetAtt Jobs.QueueName} | sqs:SendMessage sqs:SendMessageBatch
            AmazonDynamoDBFullAccess | dynamodb:DeleteItem dynamodb:Scan
            AmazonDynamoDBReadOnlyAccess | dynamodb:GetItem dynamodb:Scan
            arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess | execute-api:ManageConnections
            Statement: {Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*'} | dynamodb:GetItem
            {PolicyName: x, PolicyDocument: {Statement: [{Effect: Allow, Action: 'sqs:*', Resource: '*'}]}} | sqs:SendMessage
            """)
    void a_policy_of_a_function_allows(String policy, String actions) {
        Role role = role("Policies: [" + policy + "]");

        for (String action : actions.split(" ", -1)) {
            assertThat(role.allows(action, resource(action))).as(action).isTrue();
        }
        assertThat(role.allows("dynamodb:CreateTable", TABLE)).isEqualTo(policy.equals("AmazonDynamoDBFullAccess"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DynamoDBReadPolicy: {TableName: !Ref Guests} | dynamodb:PutItem
            DynamoDBWritePolicy: {TableName: !Ref Guests} | dynamodb:DeleteItem
            DynamoDBWritePolicy: {TableName: !Ref Guests} | dynamodb:GetItem
            DynamoDBCrudPolicy: {TableName: other} | dynamodb:GetItem
            AmazonDynamoDBReadOnlyAccess | dynamodb:UpdateItem
            AWSLambdaBasicExecutionRole | dynamodb:GetItem
            """)
    void a_policy_of_a_function_does_not_allow(String policy, String action) {
        assertThat(role("Policies: [" + policy + "]").allows(action, resource(action)))
                .isFalse();
    }

    @Test
    void a_function_without_a_role_is_given_one_that_logs_and_polls() {
        Role role = role("MemorySize: 256");

        assertThat(role.name()).isEqualTo("classroom-HelloRole");
        assertThat(role.allows("logs:PutLogEvents", "arn:aws:logs:x")).isTrue();
        assertThat(role.allows("sqs:ReceiveMessage", QUEUE)).isTrue();
        assertThat(role.allows("dynamodb:GetItem", TABLE)).isFalse();
    }

    @Test
    void a_deny_wins() {
        Role role = role("Policies: [AmazonDynamoDBFullAccess, {Statement: [{Effect: Deny, Action: 'dynamodb:Scan',"
                + " Resource: !GetAtt Guests.Arn}]}]");

        assertThat(role.allows("dynamodb:Scan", TABLE)).isFalse();
        assertThat(role.allows("dynamodb:Query", TABLE)).isTrue();
    }

    @Test
    void a_policy_that_is_a_resource_of_its_own_counts() {
        Sample sample = Sample.RIGHT.and("""
                Extra:
                  Type: AWS::IAM::Policy
                  Properties:
                    PolicyName: extra
                    Roles: [!Ref HelloRole]
                    PolicyDocument: {Statement: [{Effect: Allow, Action: dynamodb:GetItem, Resource: !GetAtt Guests.Arn}]}
                """);

        assertThat(sample.read().functions().getFirst().role().allows("dynamodb:GetItem", TABLE))
                .isTrue();
    }

    @Test
    void an_event_of_the_type_sqs_is_a_source() {
        assertThat(Sample.RIGHT.read().sources())
                .containsExactly(new Source("HelloWork", QUEUE, "Hello", 10, false, 1_000));
    }

    @Test
    void globals_are_merged_and_the_functions_own_win() {
        Sample sample = Sample.RIGHT.with("Mappings:\n", """
                Globals:
                  Function:
                    Timeout: 5
                    MemorySize: 512
                    Environment:
                      Variables: {VALUE: general, OTHER: general}
                Mappings:
                """);

        LambdaFunction hello = sample.read().functions().getFirst();

        assertThat(hello.timeoutSeconds()).isEqualTo(20);
        assertThat(hello.memoryMegabytes()).isEqualTo(512);
        assertThat(hello.environment()).isEqualTo(Map.of("VALUE", "nothing", "OTHER", "general"));
    }

    @Test
    void defaults_are_those_of_aws() {
        Deployment deployment = Sample.RIGHT.with("      Timeout: 20\n", "").read();

        assertThat(deployment.functions().getFirst().timeoutSeconds()).isEqualTo(3);
        assertThat(deployment.functions().getFirst().memoryMegabytes()).isEqualTo(128);
        assertThat(deployment.api().rateLimit()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(deployment.api().burstLimit()).isEqualTo(Integer.MAX_VALUE);
        assertThat(deployment.tables().getFirst().ttl()).isEqualTo(Optional.empty());
    }

    @Test
    void an_alias_may_be_called_and_must_be_permitted() {
        Sample alias = Sample.RIGHT
                .with("Timeout: 20", "AutoPublishAlias: live")
                .with("${Hello.Arn}/invocations", "${Hello.Alias}/invocations");

        assertThat(alias.read().routes().getFirst().function()).hasValue("Hello");
        assertThat(alias.read().permissions()).isEmpty();
        assertThat(alias.read().notices())
                .singleElement()
                .asString()
                .contains("HelloPermission", "another version or alias");
        assertThat(alias.with("FunctionName: !Ref Hello", "FunctionName: !Ref Hello.Alias")
                        .read()
                        .permissions())
                .hasSize(1);
    }

    @Test
    void a_function_and_an_alias_without_sam() {
        Sample plain = Sample.RIGHT.and("""
                        Plain:
                          Type: AWS::Lambda::Function
                          Properties:
                            FunctionName: plain
                            Handler: my.Plain
                            Runtime: java25
                            Role: arn:aws:iam::123456789012:role/LabRole
                            Code: {S3Bucket: jars, S3Key: plain.jar}
                        Live:
                          Type: AWS::Lambda::Alias
                          Properties: {FunctionName: !Ref Plain, Name: live, FunctionVersion: '1'}
                        """).with("${Hello.Arn}/invocations", "${Live}/invocations");

        Deployment deployment = plain.read();

        assertThat(deployment.routes().getFirst().function()).hasValue("Plain");
        assertThat(deployment.functions().getLast().codeUri()).isEqualTo("s3://jars/plain.jar");
        assertThat(deployment.functions().getLast().role().allows("dynamodb:GetItem", TABLE))
                .isTrue();
        assertThat(deployment.notices()).singleElement().asString().contains("LabRole is not in the template");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS::S3::Bucket |
            AWS::Logs::LogGroup |
            AWS::CloudWatch::Alarm |
            AWS::SNS::Topic |
            AWS::Kinesis::Stream | Other, line 98: resources of the type AWS::Kinesis::Stream are not known here
            """)
    void what_plays_no_part_is_passed_over_and_what_is_not_known_is_said(String type, String notice) {
        List<String> notices =
                Sample.RIGHT.and("Other:\n  Type: " + type + "\n").read().notices();

        assertThat(String.join("", notices)).startsWith(notice == null ? "" : notice);
        assertThat(notices).hasSize(notice == null ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Policies: [SomethingElse] | the managed policy SomethingElse is not known
            Policies: [S3ReadPolicy: {BucketName: x}] | the policy template S3ReadPolicy is not known
            Policies: [{Statement: [{Effect: Allow, Action: '*', Resource: '*', Condition: {}}]}] | the Condition of a statement
            Policies: [{Statement: [{Effect: Allow, NotAction: 'a:b', Resource: '*'}]}] | NotAction
            """)
    void what_a_policy_says_that_is_not_known_is_said(String policies, String notice) {
        assertThat(Sample.RIGHT.with("Timeout: 20", policies).read().notices())
                .singleElement()
                .asString()
                .contains("Hello, line ", notice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Timeout: 20 | TimeOut: 20 | Hello, line 79: the property TimeOut is not one of AWS::Serverless::Function
            AutoDeploy: true | AutoDeploy: true, Autodeploy: true | the property Autodeploy is not one of
            """)
    void a_property_that_there_is_not_is_said(String right, String wrong, String notice) {
        String lines = wrong.replace(", ", "\n      ");

        assertThat(Sample.RIGHT.with(right, lines).read().notices())
                .singleElement()
                .asString()
                .contains(notice);
    }

    private static Role role(String property) {
        return Sample.RIGHT
                .with("Timeout: 20", property)
                .read()
                .functions()
                .getFirst()
                .role();
    }

    private static String resource(String action) {
        return action.startsWith("dynamodb") ? TABLE : action.startsWith("sqs") ? QUEUE : POSTS;
    }
}
