package chat.lambda;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Writes down what a function does to AWS, in the words of its permissions: the action and the resource. */
final class Recorder implements ExecutionInterceptor {
    private final Set<String> performed = new ConcurrentSkipListSet<>();

    /** Answers what was done, such as {@code dynamodb:GetItem ConnectionsTable}; tables by what {@code names} calls them. */
    Set<String> performed(Map<String, String> names) {
        return performed.stream()
                .map(line -> names.entrySet().stream()
                        .reduce(line, (text, name) -> text.replace(name.getKey(), name.getValue()), String::concat))
                .collect(toCollection(TreeSet::new));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        performed.addAll(linesOf(context.request()));
    }

    private static List<String> linesOf(SdkRequest request) {
        return switch (request) {
            case PostToConnectionRequest post -> List.of("execute-api:ManageConnections Connections");
            case DeleteConnectionRequest close -> List.of("execute-api:ManageConnections ConnectionsToClose");
            case SendMessageRequest send ->
                List.of("sqs:SendMessage " + send.queueUrl().replaceFirst(".*/", ""));
            case GetSecretValueRequest get -> List.of("secretsmanager:GetSecretValue AuthSecret");
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().flatMap(Recorder::linesOf).toList();
            default ->
                List.of("dynamodb:" + request.getClass().getSimpleName().replace("Request", "") + " "
                        + request.getValueForField("TableName", String.class).orElseThrow());
        };
    }

    private static Stream<String> linesOf(TransactWriteItem part) {
        return Stream.of(
                        part.put() == null
                                ? ""
                                : "dynamodb:PutItem " + part.put().tableName(),
                        part.update() == null
                                ? ""
                                : "dynamodb:UpdateItem " + part.update().tableName(),
                        part.delete() == null
                                ? ""
                                : "dynamodb:DeleteItem " + part.delete().tableName(),
                        part.conditionCheck() == null
                                ? ""
                                : "dynamodb:ConditionCheckItem "
                                        + part.conditionCheck().tableName())
                .filter(line -> !line.isEmpty());
    }
}
