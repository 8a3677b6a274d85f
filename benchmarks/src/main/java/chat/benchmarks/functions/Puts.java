package chat.benchmarks.functions;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts an item into a table, and waits for it. */
@FunctionalInterface
interface Puts {
    void put(String table, Map<String, AttributeValue> item);
}
