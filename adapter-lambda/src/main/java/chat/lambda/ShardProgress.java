package chat.lambda;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Who is posting a shard, and how far they have come: a queue may bring one twice, even to two at once.
 *
 * <p>Kept beside the rooms, under a name that no room has: none begins with a space.
 */
record ShardProgress(DynamoDbClient client, String table, InstantSource clock) {
    private static final AttributeValue PLACE = AttributeValue.fromS(" shards");

    /** Longer than a queue keeps anything. */
    private static final Duration KEPT = Duration.ofDays(5);

    /**
     * Takes hold of {@code shard} until it is released, or for {@code lease} at most.
     *
     * @return empty while another holds it
     */
    Optional<Hold> claim(Shard shard, Duration lease) {
        String holder = UUID.randomUUID().toString();
        long now = clock.millis();
        Map<String, AttributeValue> values = Map.of(
                ":holder", AttributeValue.fromS(holder),
                ":now", number(now),
                ":until", number(now + lease.toMillis()),
                ":ttl", number(clock.instant().plus(KEPT).getEpochSecond()));
        try {
            AttributeValue posted = client.updateItem(update(shard, values)
                            .updateExpression("SET holder = :holder, heldUntil = :until, #ttl = :ttl")
                            .conditionExpression(
                                    "attribute_not_exists(heldUntil) OR heldUntil < :now OR holder = :holder")
                            .expressionAttributeNames(Map.of("#ttl", "ttl"))
                            .returnValues(ReturnValue.ALL_NEW)
                            .build())
                    .attributes()
                    .getOrDefault("posted", number(0));
            return Optional.of(new Hold(holder, Integer.parseInt(posted.n())));
        } catch (ConditionalCheckFailedException held) {
            return Optional.empty();
        }
    }

    /** Notes that the first {@code posted} recipients have been posted to; answers whether {@code hold} still holds. */
    boolean note(Shard shard, Hold hold, int posted) {
        return isWritten(shard, hold, "SET posted = :value", number(posted));
    }

    /** Lets go of {@code shard} before the end of the lease; answers whether {@code hold} still held. */
    boolean release(Shard shard, Hold hold) {
        return isWritten(shard, hold, "SET heldUntil = :value", number(0));
    }

    private boolean isWritten(Shard shard, Hold hold, String expression, AttributeValue value) {
        try {
            client.updateItem(update(shard, Map.of(":holder", AttributeValue.fromS(hold.holder()), ":value", value))
                    .updateExpression(expression)
                    .conditionExpression("holder = :holder")
                    .build());
            return true;
        } catch (ConditionalCheckFailedException takenOver) {
            return false;
        }
    }

    private UpdateItemRequest.Builder update(Shard shard, Map<String, AttributeValue> values) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of("room", PLACE, "item", AttributeValue.fromS(shard.id())))
                .expressionAttributeValues(values);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** The right to post a shard, of which the first {@code posted} recipients have been posted to. */
    record Hold(String holder, int posted) {}
}
