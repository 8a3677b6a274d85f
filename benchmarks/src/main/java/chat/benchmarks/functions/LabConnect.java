package chat.benchmarks.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The Websocket-Lab's $connect, by the client that the environment names. */
public final class LabConnect implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final Puts puts = Way.named(System.getenv("CLIENT")).puts(URI.create(System.getenv("DYNAMODB_ENDPOINT")));

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        puts.put(System.getenv("TABLE_CR"), Map.of("ID", AttributeValue.fromS(context.getAwsRequestId())));
        return Map.of("statusCode", 200);
    }
}
