package chat.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntrinsicsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            !Ref StageName | production
            {Ref: StageName} | production
            {"Ref": "StageName"} | production
            !Ref AWS::Region | us-east-1
            !Ref AWS::AccountId | 123456789012
            !Ref AWS::StackName | classroom
            !Ref AWS::Partition | aws
            !Ref AWS::URLSuffix | amazonaws.com
            !Ref AWS::NoValue | (no value)
            !Ref Guests | guests
            !Ref Jobs | https://sqs.us-east-1.amazonaws.com/123456789012/classroom-Jobs
            !Ref HelloRole | classroom-HelloRole
            !Ref Stage | production
            !GetAtt Guests.Arn | arn:aws:dynamodb:us-east-1:123456789012:table/guests
            !GetAtt [Guests, Arn] | arn:aws:dynamodb:us-east-1:123456789012:table/guests
            {Fn::GetAtt: [Guests, Arn]} | arn:aws:dynamodb:us-east-1:123456789012:table/guests
            {Fn::GetAtt: Guests.Arn} | arn:aws:dynamodb:us-east-1:123456789012:table/guests
            !GetAtt Jobs.QueueName | classroom-Jobs
            !GetAtt HelloRole.Arn | arn:aws:iam::123456789012:role/classroom-HelloRole
            !Sub '${StageName}-${AWS::Region}' | production-us-east-1
            !Sub ${Guests.Arn}/x | arn:aws:dynamodb:us-east-1:123456789012:table/guests/x
            !Sub ['${a}-${StageName}', {a: !Ref Color}] | red-production
            !Sub '${!Literal}' | ${Literal}
            {Fn::Sub: '${StageName}'} | production
            !If [IsRed, warm, cold] | warm
            {Fn::If: [IsGreen, warm, cold]} | cold
            !If [IsRed, !Ref AWS::NoValue, cold] | (no value)
            !If [IsGreen, !Ref NotThere, cold] | cold
            !Join ['-', [a, !Ref Color, c]] | a-red-c
            !Join [',', !Ref Fruits] | apple,pear,plum
            !Select [1, [a, b, c]] | b
            !Select [2, !Ref Fruits] | plum
            !Select [1, !Split ['.', 'a.b.c']] | b
            !FindInMap [Sizes, !Ref Color, large] | 10
            {Fn::FindInMap: [Sizes, red, small]} | 1
            !Base64 hello | aGVsbG8=
            {Fn::Base64: !Ref Color} | cmVk
            true | true
            007 | 007
            1.50 | 1.50
            """)
    void an_expression_comes_to(String expression, String value) {
        assertThat(Sample.value(expression, Map.of())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"red, IsRed Either", "green, IsGreen Either Big"})
    void conditions_hold_as_the_parameters_say(String color, String holding) {
        for (String condition : new String[] {"IsRed", "IsGreen", "Either", "Both", "Big"}) {
            assertThat(Sample.value("!If [" + condition + ", yes, no]", Map.of("Color", color)))
                    .as(condition)
                    .isEqualTo(holding.contains(condition) ? "yes" : "no");
        }
    }

    @Test
    void a_resource_whose_condition_does_not_hold_is_not_made() {
        String table = "Other:\n  Type: AWS::Serverless::SimpleTable\n  Condition: IsGreen\n";

        assertThat(Sample.RIGHT.and(table).read().tables()).hasSize(1);
        assertThat(Sample.RIGHT.and(table).read(Map.of("Color", "green")).tables())
                .hasSize(2);
    }

    @Test
    void json_is_read_like_yaml() {
        String json = """
                {"Resources": {
                  "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {
                    "Name": "chat", "ProtocolType": "WEBSOCKET", "RouteSelectionExpression": "$request.body.action"}},
                  "Stage": {"Type": "AWS::ApiGatewayV2::Stage", "Properties": {
                    "ApiId": {"Ref": "Api"}, "StageName": {"Fn::Join": ["", ["de", "v"]]}, "AutoDeploy": true}}}}
                """;

        assertThat(new Sample(json).read().api().stage()).isEqualTo("dev");
    }

    @Test
    void ids_are_always_the_same_and_differ() {
        assertThat(Pseudo.id("Api", 10)).isEqualTo(Pseudo.id("Api", 10)).isNotEqualTo(Pseudo.id("Apj", 10));
    }
}
