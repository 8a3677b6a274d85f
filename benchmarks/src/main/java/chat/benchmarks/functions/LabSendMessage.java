package chat.benchmarks.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The Websocket-Lab's way to say something: scan, post to one after another, write the whole history again. */
public final class LabSendMessage implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final String ROOM = "room";

    private final String connections = System.getenv("TABLE_CR");
    private final String rooms = System.getenv("TABLE_RMU");
    private final DynamoDbClient database;
    private final ApiGatewayManagementApiClient posts;

    public LabSendMessage() {
        database = DynamoDbClient.builder()
                .endpointOverride(URI.create(System.getenv("DYNAMODB_ENDPOINT")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
        posts = ApiGatewayManagementApiClient.builder()
                .endpointOverride(URI.create(System.getenv("CONNECTIONS_ENDPOINT")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        AttributeValue room = AttributeValue.fromS(System.getenv("ROOM"));
        SdkBytes frame = SdkBytes.fromByteArray(Posts.FRAME);
        database.scanPaginator(scan -> scan.tableName(connections)
                        .filterExpression("room = :room")
                        .expressionAttributeValues(Map.of(":room", room)))
                .items()
                .forEach(member -> posts.postToConnection(post ->
                        post.connectionId(requireNonNull(member.get("ID")).s()).data(frame)));
        keep(room, AttributeValue.fromS(frame.asUtf8String()));
        return Map.of("statusCode", 200);
    }

    private void keep(AttributeValue room, AttributeValue message) {
        Map<String, AttributeValue> item =
                new HashMap<>(database.getItem(get -> get.tableName(rooms).key(Map.of(ROOM, room)))
                        .item());
        List<AttributeValue> messages =
                new ArrayList<>(requireNonNull(item.get("messages")).l());
        messages.addLast(message);
        messages.removeFirst();
        item.put("messages", AttributeValue.fromL(messages));
        database.putItem(put -> put.tableName(rooms).item(item));
    }
}
