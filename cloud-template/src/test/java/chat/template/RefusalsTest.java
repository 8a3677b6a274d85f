package chat.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusalsTest {
    /** An API of another protocol, which leads to the same function. */
    private static final String HTTP = """
            Http:
              Type: AWS::ApiGatewayV2::Api
              Properties: {Name: asks, ProtocolType: HTTP}
            AskStage:
              Type: AWS::ApiGatewayV2::Stage
              Properties: {ApiId: !Ref Http, StageName: $default, AutoDeploy: true}
            AskRoute:
              Type: AWS::ApiGatewayV2::Route
              Properties: {ApiId: !Ref Http, RouteKey: POST /hello, Target: !Sub 'integrations/${AskIntegration}'}
            AskIntegration:
              Type: AWS::ApiGatewayV2::Integration
              Properties: {ApiId: !Ref Http, IntegrationType: AWS_PROXY, IntegrationUri: !Sub 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Hello.Arn}/invocations', PayloadFormatVersion: '2.0'}
            """;

    @Test
    void the_sample_itself_is_right() {
        assertThat(Sample.RIGHT.read().notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            VALUE: nothing | VALUE: !Ref Gone | Hello, line 82: there is no Gone to refer to
            VALUE: nothing | VALUE: !Sub '${Gone}' | there is no Gone to refer to
            VALUE: nothing | VALUE: !Sub '${Gone.Arn}' | there is no Gone to refer to
            VALUE: nothing | VALUE: !GetAtt Guests.Name | Guests has no attribute Name
            VALUE: nothing | VALUE: !GetAtt Guests | lacks the attribute
            VALUE: nothing | VALUE: !Ref Hello.Alias | there is no Hello.Alias to refer to
            VALUE: nothing | VALUE: !Ref Hello | Hello needs Hello, so
            VALUE: nothing | VALUE: !If [Gone, a, b] | there is no condition Gone
            VALUE: nothing | VALUE: !If [IsRed, a] | Fn::If takes 3 values, but has 2
            VALUE: nothing | VALUE: !Select [3, [a, b]] | asks for number 3 of a list of 2
            VALUE: nothing | VALUE: !FindInMap [Sizes, blue, small] | looks for blue
            VALUE: nothing | VALUE: !ImportValue x | the function !ImportValue is not known
            VALUE: nothing | VALUE: !Subb x | the function !Subb is not known
            VALUE: nothing | VALUE: [a, b] | must be text, but is a list
            VALUE: nothing | AWS_REGION: x | AWS_REGION is Lambda's own
            VALUE: nothing | 'A B': x | a variable cannot be called 'A B'
            IsRed: !Equals [!Ref Color, red] | IsRed: !Equals [!Ref Guests, red] | there is no parameter Guests
            IsRed: !Equals [!Ref Color, red] | IsRed: !Condition Both | the condition depends on itself
            IsRed: !Equals [!Ref Color, red] | IsRed: !Equals [!Ref Color] | takes 2 values, but has 1
            IsRed: !Equals [!Ref Color, red] | IsRed: yes | IsRed, line 30
            ProtocolType: WEBSOCKET | ProtocolType: HTTP | its ProtocolType is HTTP
            Name: chat | Description: chat | the property Name is missing
            RouteKey: hello | RouteKey: $hello | its RouteKey is $hello
            Target: !Sub integrations/${HelloIntegration} | Target: integrations/abc | there is no such integration
            Target: !Sub integrations/${HelloIntegration} | Target: !Ref HelloIntegration | there is no such integration
            RouteId: !Ref HelloRoute | RouteId: abc | there is no such route
            RouteResponseKey: $default | RouteResponseKey: hello | only $default is possible
            IntegrationType: AWS_PROXY | IntegrationType: LAMBDA | its IntegrationType is 'LAMBDA'
            ${Hello.Arn}/invocations | ${Hello.Arn} | which is not that of a function
            ${Hello.Arn}/invocations | arn:aws:lambda:us-east-1:123456789012:function:bye/invocations | it names the function
            ${Hello.Arn}/invocations | ${Hello.Arn}:live/invocations | which has no such alias
            FunctionName: !Ref Hello | FunctionName: bye | HelloPermission, line 67: it names the function 'bye'
            Handler: my.Hello | Role: x | the property Handler is missing
            Timeout: 20 | Role: hello | which is not the ARN of a role
            Runtime: java25 | Handlr: x | the property Runtime is missing
            Timeout: 20 | Timeout: 901 | Timeout must be a number from 1 to 900
            Timeout: 20 | Timeout: long | Timeout must be a number
            Timeout: 20 | MemorySize: 64 | MemorySize must be a number from 128 to 10240
            Timeout: 20 | Timeout: 60 | is hidden for 30 seconds, but Hello may take 60
            Queue: !GetAtt Jobs.Arn | Queue: arn:aws:sqs:us-east-1:123456789012:gone | there is no such queue
            TableName: guests | TableName: my guests | a table cannot be called 'my guests'
            AttributeType: S | AttributeType: String | an AttributeType is S, N or B
            AttributeName: ID, AttributeType | AttributeName: id, AttributeType | the key ID is not among
            KeyType: HASH | KeyType: hash | must have one key of KeyType HASH
            Type: AWS::SQS::Queue | Properties: {} | the property Type is missing
            Outputs: | Outpts: | Outpts, line 98: there is no such section
            Value: !Ref Guests | Value: !Ref Gests | Table, line 100: there is no Gests
            Conditions: | ? [a] : | a name must be text
            Name: chat | "Name: 'chat" | this is not YAML
            Size: | Color: | Color stands here twice
            Resources: | Metadata: | it has no Resources
            """)
    void what_aws_would_refuse(String right, String wrong, String sentence) {
        Sample broken = Sample.RIGHT.with(right, wrong);

        assertThatThrownBy(broken::read)
                .isInstanceOf(FaultyTemplateException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Color | blue | Color, line 6: the parameter must be one of red, green, but is 'blue'
            Size | 1 | must be at least 2
            Size | 10 | must be at most 9
            Size | many | must be a number
            Word | abd | as [a-c]+ says, but is 'abd'. Letters from a to c.
            Word | a | of a length of at least 2
            Word | abcab | of a length of at most 4
            Colour | red | there is no parameter Colour
            """)
    void a_parameter_that_the_template_does_not_allow(String name, String value, String sentence) {
        assertThatThrownBy(() -> Sample.RIGHT.read(Map.of(name, value)))
                .isInstanceOf(FaultyTemplateException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_parameter_without_a_value() {
        assertThatThrownBy(
                        () -> Sample.RIGHT.with("    Default: production\n", "").read())
                .hasMessageContaining("StageName, line 3: the parameter has no value and no Default");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Second | AWS::ApiGatewayV2::Api | Second, line 98: this is a second Api beside Api
            Second | AWS::ApiGatewayV2::Deployment | the property ApiId is missing
            """)
    void a_resource_too_many(String id, String type, String sentence) {
        Sample broken = Sample.RIGHT.and(id + ":\n  Type: " + type + "\n");

        assertThatThrownBy(broken::read).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~ | ~~ | nothing
            RouteKey: POST /hello | RouteKey: hello | its RouteKey is 'hello'; of an HTTP API it is a method and a path
            StageName: $default | StageName: prod | only $default runs here
            StageName: $default, AutoDeploy: true | StageName: $default | without AutoDeploy: true
            PayloadFormatVersion: '2.0' | Description: x | the property PayloadFormatVersion is missing
            PayloadFormatVersion: '2.0' | PayloadFormatVersion: '1.0' | events of 2.0 only are made here
            Target: !Sub 'integrations/${AskIntegration}' | Target: abc | there is no such integration
            ApiId: !Ref Http, StageName | ApiId: !Ref Api, StageName | it has 0 stages, but needs one
            Name: asks, ProtocolType: HTTP | ProtocolType: HTTP | Http, line 98: the property Name is missing
            """)
    void an_http_api_beside_it(String right, String wrong, String sentence) {
        String more = HTTP.replace(right, wrong);

        assertThat(saidOf(Sample.RIGHT.and(more))).contains(sentence);
        assertThat(saidOf(Sample.RIGHT
                        .and(more)
                        .and(HTTP.replace("Http", "Another").replace("Ask", "Other"))))
                .contains(sentence.equals("nothing") ? "Another, line 110: this is a second HTTP API beside Http" : "");
    }

    private static String saidOf(Sample sample) {
        try {
            List<String> notices = sample.read().notices();
            return notices.isEmpty() ? "nothing" : notices.getFirst();
        } catch (FaultyTemplateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void two_routes_of_one_key() {
        Sample broken = Sample.RIGHT.and(
                "Again:\n  Type: AWS::ApiGatewayV2::Route\n  Properties: {ApiId: !Ref Api, RouteKey: hello}\n");

        assertThatThrownBy(broken::read)
                .hasMessageStartingWith("Again, line 100: its RouteKey is hello, as that of HelloRoute.");
    }

    @Test
    void no_api_and_no_stage() {
        assertThatThrownBy(() -> new Sample("Resources: {}").read()).hasMessageContaining("there is no Api in it");
        assertThatThrownBy(() -> Sample.RIGHT
                        .with("AWS::ApiGatewayV2::Stage", "AWS::S3::Bucket")
                        .read())
                .hasMessageContaining("Api, line 36: it has no stage");
        assertThatThrownBy(() -> new Sample("").read()).hasMessageContaining("it is empty");
    }

    @Test
    void a_reference_to_what_is_not_made() {
        Sample broken = Sample.RIGHT
                .and("Other:\n  Type: AWS::Serverless::SimpleTable\n  Condition: IsGreen\n")
                .with("VALUE: nothing", "VALUE: !Ref Other");

        assertThatThrownBy(broken::read).hasMessageContaining("Other is not made, because its Condition does not hold");
    }

    @Test
    void resources_that_need_each_other() {
        Sample broken = Sample.RIGHT
                .and("Seen:\n  Type: AWS::SNS::Topic\n  Properties: {Name: !Ref Hello}\n")
                .with("VALUE: nothing", "VALUE: !Ref Seen");

        assertThatThrownBy(broken::read).hasMessageContaining("Hello needs Seen needs Hello");
    }

    @Test
    void no_file() {
        assertThatThrownBy(() -> Template.read(Path.of("gone.yml"), Map.of()))
                .isInstanceOf(FaultyTemplateException.class)
                .hasMessageContaining("There is no file gone.yml");
    }
}
