package chat.template;

import java.util.Map;

/** A small template that is right, to change in one place. */
record Sample(String text) {
    static final Sample RIGHT = new Sample("""
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              StageName:
                Type: String
                Default: production
              Color:
                Type: String
                Default: red
                AllowedValues: [red, green]
              Size:
                Type: Number
                Default: 5
                MinValue: 2
                MaxValue: 9
              Word:
                Type: String
                Default: abc
                AllowedPattern: '[a-c]+'
                MinLength: 2
                MaxLength: 4
                ConstraintDescription: Letters from a to c.
              Fruits:
                Type: CommaDelimitedList
                Default: apple, pear, plum
            Mappings:
              Sizes:
                red: {small: 1, large: 10}
                green: {small: 2, large: 20}
            Conditions:
              IsRed: !Equals [!Ref Color, red]
              IsGreen: !Not [!Condition IsRed]
              Either: !Or [!Condition IsRed, !Condition IsGreen]
              Both: !And [!Condition IsRed, !Condition IsGreen]
              Big: !Equals [!FindInMap [Sizes, !Ref Color, large], 20]
            Resources:
              Api:
                Type: AWS::ApiGatewayV2::Api
                Properties:
                  Name: chat
                  ProtocolType: WEBSOCKET
                  RouteSelectionExpression: $request.body.action
              Stage:
                Type: AWS::ApiGatewayV2::Stage
                Properties:
                  ApiId: !Ref Api
                  StageName: !Ref StageName
                  AutoDeploy: true
              HelloRoute:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Api
                  RouteKey: hello
                  RouteResponseSelectionExpression: $default
                  Target: !Sub integrations/${HelloIntegration}
              HelloResponse:
                Type: AWS::ApiGatewayV2::RouteResponse
                Properties:
                  ApiId: !Ref Api
                  RouteId: !Ref HelloRoute
                  RouteResponseKey: $default
              HelloIntegration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Api
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Hello.Arn}/invocations
              HelloPermission:
                Type: AWS::Lambda::Permission
                Properties:
                  Action: lambda:InvokeFunction
                  FunctionName: !Ref Hello
                  Principal: apigateway.amazonaws.com
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: my.Hello
                  Runtime: java25
                  CodeUri: hello.jar
                  Timeout: 20
                  Environment:
                    Variables:
                      VALUE: nothing
                  Events:
                    Work:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt Jobs.Arn
              Guests:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: guests
                  AttributeDefinitions:
                    - {AttributeName: ID, AttributeType: S}
                  KeySchema:
                    - {AttributeName: ID, KeyType: HASH}
              Jobs:
                Type: AWS::SQS::Queue
            Outputs:
              Table:
                Value: !Ref Guests
            """);

    /** Changes the one place where {@code from} stands. */
    Sample with(String from, String to) {
        if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
            throw new IllegalArgumentException("not once in the sample: " + from);
        }
        return new Sample(text.replace(from, to));
    }

    /** Adds to the resources, which are the last but one section. */
    Sample and(String resource) {
        return with("Outputs:\n", resource.indent(2) + "Outputs:\n");
    }

    Deployment read() {
        return read(Map.of());
    }

    Deployment read(Map<String, String> parameters) {
        return Template.deployment(Document.of(text), parameters);
    }

    /** Answers what {@code expression} comes to. */
    static String value(String expression, Map<String, String> parameters) {
        return RIGHT.with("VALUE: nothing", "VALUE: " + expression)
                .read(parameters)
                .functions()
                .getFirst()
                .environment()
                .getOrDefault("VALUE", "(no value)");
    }
}
