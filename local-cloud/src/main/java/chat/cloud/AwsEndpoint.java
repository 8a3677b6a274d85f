package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.cloud.Callers.Caller;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Where functions, and the AWS command line, find the services of this cloud: their requests are told apart by their target. */
final class AwsEndpoint {
    private final Callers callers;
    private final DynamoDbDoor dynamoDb;
    private final SqsDoor sqs;
    private final EventBridgeDoor events;

    AwsEndpoint(Callers callers, DynamoDbDoor dynamoDb, SqsDoor sqs, EventBridgeDoor events) {
        this.callers = callers;
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
        this.events = events;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/_aws", this::answer);
        routes.post("/_aws/", this::answer);
    }

    private void answer(Context context) {
        String target = Optional.ofNullable(context.header("X-Amz-Target")).orElse("");
        String operation = target.substring(target.indexOf('.') + 1);
        Optional<Caller> caller = callers.of(Optional.ofNullable(context.header("Authorization")));
        String service = target.substring(0, Math.max(0, target.indexOf('.')));
        Reply reply = switch (service) {
            case "DynamoDB_20120810" -> dynamoDb.answer(caller, operation, context.body());
            case "AmazonSQS" -> sqs.answer(caller, operation, context.body());
            case "AWSEvents" -> events.answer(caller, operation, context.body());
            default -> Reply.fault("UnknownOperationException", "This cloud has no service of that name.");
        };
        context.status(reply.status())
                .contentType("application/x-amz-json-" + (service.equals("AWSEvents") ? "1.1" : "1.0"))
                .result(reply.body().getBytes(UTF_8));
        context.header("x-amzn-RequestId", Ids.gateway());
    }
}
