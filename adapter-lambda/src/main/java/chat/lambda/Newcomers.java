package chat.lambda;

import chat.core.domain.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Knows which connections may still be within their own {@code $connect}: those that were stored just now. */
record Newcomers(DynamoDbClient client, String table, InstantSource clock) {
    /** Longer than API Gateway waits for a {@code $connect}. */
    static final Duration NEW = Duration.ofSeconds(30);

    boolean includes(ConnectionId connection) {
        return openedAt(connection)
                .filter(opened -> opened.plus(NEW).isAfter(clock.instant()))
                .isPresent();
    }

    /** Where the table does not answer, the connection is found gone another time. */
    private Optional<Instant> openedAt(ConnectionId connection) {
        Map<String, AttributeValue> key = Map.of("ID", AttributeValue.fromS(connection.value()));
        try {
            AttributeValue opened = client.getItem(
                            get -> get.tableName(table).key(key).consistentRead(true))
                    .item()
                    .get("opened");
            return Optional.ofNullable(opened).map(AttributeValue::s).map(Instant::parse);
        } catch (SdkException unanswered) {
            return Optional.of(clock.instant());
        }
    }
}
