package chat.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** DynamoDB, as far as the stores need it. Whatever is sent here may be sent twice. */
final class Database {
    private final DynamoDbClient client;

    Database(DynamoDbClient client) {
        this.client = client;
    }

    Item get(String table, Item key, Read read) {
        return new Item(Faults.survive(() -> client.getItem(
                        get -> get.tableName(table).key(key.attributes()).consistentRead(read == Read.STRONG)))
                .item());
    }

    /** Answers the items that {@code query} finds, a page at a time and read when they are asked for. */
    Stream<Item> query(QueryRequest query) {
        return queryPages(query).flatMap(List::stream);
    }

    /** Answers the pages of what {@code query} finds, each read when it is asked for. */
    Stream<List<Item>> queryPages(QueryRequest query) {
        return Pages.stream(
                        start -> Faults.survive(() -> client.query(
                                query.toBuilder().exclusiveStartKey(start).build())),
                        QueryResponse::lastEvaluatedKey)
                .map(page -> page.items().stream().map(Item::new).toList());
    }

    /** Answers the pages of {@code scan}, each read when it is asked for. */
    Stream<List<Item>> scan(ScanRequest scan) {
        return Pages.stream(
                        start -> Faults.survive(() -> client.scan(
                                scan.toBuilder().exclusiveStartKey(start).build())),
                        ScanResponse::lastEvaluatedKey)
                .map(page -> page.items().stream().map(Item::new).toList());
    }

    /** Puts one item, whatever was there. */
    void put(String table, Item item) {
        Faults.survive(() -> client.putItem(put -> put.tableName(table).item(item.attributes())));
    }

    /** Puts one item; where the condition is false, answers the item that made it so. */
    Optional<Item> put(String table, Item item, Condition condition) {
        return Faults.survive(() -> {
            try {
                client.putItem(put -> put.tableName(table)
                        .item(item.attributes())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.arguments())
                        .returnValuesOnConditionCheckFailure(ALL_OLD));
                return Optional.empty();
            } catch (ConditionalCheckFailedException refused) {
                return Optional.of(new Item(refused.item()));
            }
        });
    }

    /** Deletes one item and answers what it held; empty where there was none, or the condition is false. */
    Optional<Item> take(String table, Item key, Condition condition) {
        return Faults.survive(() -> {
            try {
                return Optional.of(new Item(client.deleteItem(delete -> delete.tableName(table)
                                .key(key.attributes())
                                .conditionExpression(condition.text())
                                .expressionAttributeNames(condition.names())
                                .expressionAttributeValues(condition.arguments())
                                .returnValues(ReturnValue.ALL_OLD))
                        .attributes()));
            } catch (ConditionalCheckFailedException refused) {
                return Optional.empty();
            }
        });
    }

    /** Does all of {@code parts} or none. */
    Verdict write(List<TransactWriteItem> parts) {
        return Faults.survive(new Transaction(client, parts)::send);
    }
}
