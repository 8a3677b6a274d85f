package chat.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The parts of a transaction; one whose condition fails tells the item that made it fail. */
final class Write {
    private Write() {}

    static TransactWriteItem put(String table, Item item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item.attributes()))
                .build();
    }

    static TransactWriteItem put(String table, Item item, Condition condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item.attributes())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.arguments())
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }

    static TransactWriteItem update(String table, Item key, String change, Condition condition) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key.attributes())
                        .updateExpression(change)
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names(change))
                        .expressionAttributeValues(condition.arguments())
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }

    static TransactWriteItem delete(String table, Item key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(key.attributes()))
                .build();
    }

    static TransactWriteItem delete(String table, Item key, Condition condition) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(key.attributes())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.arguments())
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .build();
    }
}
