package chat.lambda;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Remembers which shards were posted, since a queue may bring one twice.
 *
 * <p>They are kept beside the rooms, under a name that no room has: none begins with a space.
 */
record FinishedShards(DynamoDbClient client, String table, InstantSource clock) implements FanOutHandler.Finished {
    private static final AttributeValue PLACE = AttributeValue.fromS(" shards");
    private static final Duration KEPT = Duration.ofDays(5);

    @Override
    public boolean includes(Shard shard) {
        return client.getItem(get -> get.tableName(table).key(key(shard)).consistentRead(true))
                .hasItem();
    }

    @Override
    public void add(Shard shard) {
        String expiry = Long.toString(clock.instant().plus(KEPT).getEpochSecond());
        Map<String, AttributeValue> item =
                Map.of("room", PLACE, "item", AttributeValue.fromS(shard.id()), "ttl", AttributeValue.fromN(expiry));
        client.putItem(put -> put.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> key(Shard shard) {
        return Map.of("room", PLACE, "item", AttributeValue.fromS(shard.id()));
    }
}
