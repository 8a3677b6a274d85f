package chat.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.template.Authorizer.IdentitySource;
import chat.template.Authorizer.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthorizersTest {
    private static final Sample SAMPLE = Sample.RIGHT.and("""
            ConnectRoute:
              Type: AWS::ApiGatewayV2::Route
              Properties:
                ApiId: !Ref Api
                RouteKey: $connect
                AuthorizationType: CUSTOM
                AuthorizerId: !Ref Door
                Target: !Sub integrations/${HelloIntegration}
            Door:
              Type: AWS::ApiGatewayV2::Authorizer
              Properties:
                ApiId: !Ref Api
                Name: door
                AuthorizerType: REQUEST
                AuthorizerUri: !Sub arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Guard.Arn}/invocations
                IdentitySource: [route.request.header.Cookie, route.request.querystring.access_token]
            Guard:
              Type: AWS::Serverless::Function
              Properties: {Handler: my.Guard, Runtime: java25, CodeUri: guard.jar}
            GuardPermission:
              Type: AWS::Lambda::Permission
              Properties:
                Action: lambda:InvokeFunction
                FunctionName: !Ref Guard
                Principal: apigateway.amazonaws.com
                SourceArn: !Sub arn:aws:execute-api:us-east-1:123456789012:${Api}/authorizers/${Door}
            """);

    @Test
    void a_route_has_its_authorizer() {
        Deployment deployment = SAMPLE.read();

        Authorizer door = deployment.routes().getLast().authorizer().orElseThrow();
        assertThat(door)
                .isEqualTo(new Authorizer(
                        "Door",
                        door.id(),
                        "Guard",
                        List.of(
                                new IdentitySource(Part.HEADER, "Cookie"),
                                new IdentitySource(Part.QUERY_STRING, "access_token"))));
        assertThat(deployment.routes().getFirst().authorizer()).isEmpty();
        assertThat(deployment.notices()).isEmpty();
        assertThat(deployment.permissions().getLast().sourceArn())
                .hasValue(deployment.api().arn("authorizers/" + door.id()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AuthorizerType: REQUEST | AuthorizerType: JWT | its AuthorizerType is 'JWT'; of a WebSocket API it must be REQUEST
            ${Guard.Arn}/invocations | ${Guard.Arn} | its AuthorizerUri is
            ${Guard.Arn}/invocations | ${Guard.Arn}:live/invocations | which has no such alias
            route.request.header.Cookie | $request.header.Cookie | an IdentitySource of a WebSocket API is not '$request.header.Cookie'
            AuthorizationType: CUSTOM | AuthorizationType: JWT | must be NONE, AWS_IAM or CUSTOM
            AuthorizerId: !Ref Door | AuthorizerId: door | its AuthorizerId is door, but there is no such authorizer
            RouteKey: $connect | RouteKey: enter | only $connect can have an AuthorizationType
            Name: door | Description: door | the property Name is missing
            """)
    void aws_would_refuse(String from, String to, String sentence) {
        assertThatThrownBy(() -> SAMPLE.with(from, to).read())
                .isInstanceOf(FaultyTemplateException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AuthorizationType: CUSTOM | AuthorizationType: AWS_IAM | everybody may come in
            Name: door | Name: door, AuthorizerResultTtlInSeconds: 300 | keeps no results
            route.request.header.Cookie | stageVariables.stage | which counts as there
            """)
    void what_is_otherwise_here_is_said(String from, String to, String notice) {
        Sample sample = SAMPLE.with(from, to.replace(", ", "\n      "));

        assertThat(sample.read().notices()).singleElement().asString().contains(notice);
    }

    @Test
    void a_function_that_may_not_be_asked_is_found() {
        Sample locked = SAMPLE.with("/authorizers/${Door}", "/$connect");

        assertThat(Check.of(SAMPLE.read()))
                .noneMatch(finding -> finding.resource().equals("GuardPermission"));
        assertThat(Check.of(locked.read()))
                .filteredOn(finding -> finding.resource().equals("GuardPermission"))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("answered by 500", "/authorizers/");
    }
}
