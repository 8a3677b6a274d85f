package chat.cloud;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a request consumed, in capacity units. */
record Capacity(double read, double write) {
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");

    /** Reads DynamoDB's {@code ConsumedCapacity}: one object, or a list of them. */
    static Capacity of(String operation, JsonNode consumed) {
        double units = 0;
        for (JsonNode part :
                consumed.isArray() ? consumed : Json.object().putArray("one").add(consumed)) {
            units += part.path("CapacityUnits").asDouble(0);
        }
        return READS.contains(operation) ? new Capacity(units, 0) : new Capacity(0, units);
    }
}
