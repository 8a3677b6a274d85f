package chat.lambda;

import chat.core.domain.ConnectionId;
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
 * Who is posting what a queue has brought, and how far they have come: it may bring one thing twice, even to two at once.
 *
 * <p>Kept beside the rooms, under a name that no room has: none begins with a space.
 */
record PostingProgress(DynamoDbClient client, String table, InstantSource clock) {
    private static final AttributeValue PLACE = AttributeValue.fromS(" posts");

    /** Longer than anything waits: dead letters are kept for two weeks, and may be brought again. */
    private static final Duration KEPT = Duration.ofDays(15);

    /**
     * Takes hold of what has this id until it is released, or for {@code lease} at most.
     *
     * @return empty while another holds it
     */
    Optional<Hold> claim(String id, Duration lease) {
        String holder = UUID.randomUUID().toString();
        long now = clock.millis();
        Map<String, AttributeValue> values = Map.of(
                ":holder", AttributeValue.fromS(holder),
                ":now", number(now),
                ":until", number(now + lease.toMillis()),
                ":ttl", number(clock.instant().plus(KEPT).getEpochSecond()));
        try {
            Map<String, AttributeValue> claimed = client.updateItem(update(id, values)
                            .updateExpression("SET holder = :holder, heldUntil = :until, #ttl = :ttl")
                            .conditionExpression(
                                    "attribute_not_exists(heldUntil) OR heldUntil < :now OR holder = :holder")
                            .expressionAttributeNames(Map.of("#ttl", "ttl"))
                            .returnValues(ReturnValue.ALL_NEW)
                            .build())
                    .attributes();
            return Optional.of(new Hold(
                    id, holder, Optional.ofNullable(claimed.get("upTo")).map(AttributeValue::s)));
        } catch (ConditionalCheckFailedException held) {
            return Optional.empty();
        }
    }

    /** Notes that all up to {@code last} have been posted to; answers whether {@code hold} still holds. */
    boolean note(Hold hold, ConnectionId last) {
        return isWritten(hold, "SET upTo = :value", AttributeValue.fromS(last.value()));
    }

    /** Lets go before the end of the lease; answers whether {@code hold} still held. */
    boolean release(Hold hold) {
        return isWritten(hold, "SET heldUntil = :value", number(0));
    }

    private boolean isWritten(Hold hold, String expression, AttributeValue value) {
        try {
            client.updateItem(update(hold.id(), Map.of(":holder", AttributeValue.fromS(hold.holder()), ":value", value))
                    .updateExpression(expression)
                    .conditionExpression("holder = :holder")
                    .build());
            return true;
        } catch (ConditionalCheckFailedException takenOver) {
            return false;
        }
    }

    private UpdateItemRequest.Builder update(String id, Map<String, AttributeValue> values) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of("room", PLACE, "item", AttributeValue.fromS(id)))
                .expressionAttributeValues(values);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /**
     * The right to post something.
     *
     * @param upTo the last who was posted to, in the order of the ids; empty where nobody was
     */
    record Hold(String id, String holder, Optional<String> upTo) {
        /** Whether {@code recipient} has not been posted to. */
        boolean leaves(ConnectionId recipient) {
            return upTo.isEmpty() || recipient.value().compareTo(upTo.get()) > 0;
        }
    }
}
