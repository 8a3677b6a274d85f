package chat.template;

import java.util.List;
import java.util.Optional;

/**
 * A table of DynamoDB.
 *
 * @param keys the partition key, and the sort key where there is one
 * @param ttl the attribute that holds when an item expires
 */
public record Table(String logicalId, String name, String arn, List<Key> keys, Optional<String> ttl) {
    public Table {
        keys = List.copyOf(keys);
    }

    /**
     * A key attribute.
     *
     * @param type {@code S}, {@code N} or {@code B}
     */
    public record Key(String name, String type) {}
}
