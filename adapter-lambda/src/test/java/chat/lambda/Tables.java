package chat.lambda;

import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.dynamodb.DynamoDbStores;
import chat.dynamodb.TableNames;
import chat.emulator.Emulator;
import chat.testkit.Stores;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The chat's tables for one test, empty; they are dropped after it. */
final class Tables implements AutoCloseable {
    /** Emulator and stand-ins take any. */
    static final Map<String, String> CREDENTIALS = Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test");

    private final DynamoDbClient client = new Clients(new Settings(onEmulator()), List.of()).dynamoDb();
    private final String connections = "client-records-" + UUID.randomUUID();
    private final String rooms = "room-messages-users-" + UUID.randomUUID();
    private final boolean withRooms;

    private Tables(boolean withRooms) {
        this.withRooms = withRooms;
    }

    /** The one table of the Simple lab. */
    static Tables simple() {
        Tables tables = new Tables(false);
        tables.create(tables.connections, "ID");
        return tables;
    }

    static Tables full() {
        Tables tables = new Tables(true);
        tables.create(tables.connections, "ID");
        tables.create(tables.rooms, "room", "item");
        return tables;
    }

    /** What a function is told of these tables; races and crowds are no floods. */
    Map<String, String> environment() {
        Map<String, String> environment = onEmulator();
        environment.put("QUOTAS", Stores.FREE_WORDS);
        environment.put("TABLE_CR", connections);
        if (withRooms) {
            environment.put("TABLE_RMU", rooms);
        }
        return environment;
    }

    /** The stores that the functions have, which allow what {@code quotas} say. */
    Stores stores(Quotas quotas) {
        DynamoDbStores stores = DynamoDbStores.create(
                client,
                names(),
                quotas,
                InstantSource.system(),
                () -> new Epoch(UUID.randomUUID().toString()));
        return new Stores(stores.connections(), stores.log(), stores.subscriptions());
    }

    private static Map<String, String> onEmulator() {
        Map<String, String> environment = new HashMap<>(CREDENTIALS);
        environment.put("DYNAMODB_ENDPOINT", Emulator.shared().toString());
        return environment;
    }

    void putConnection(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(connections).item(item));
    }

    /** Makes a connection one that was made long ago. */
    void age(String id) {
        Map<String, AttributeValue> item = new HashMap<>(connection(id));
        item.put("opened", AttributeValue.fromS("2020-01-01T00:00:00Z"));
        putConnection(item);
    }

    /** Makes a connection one that has expired, and that DynamoDB has not deleted. */
    void expire(String id) {
        Map<String, AttributeValue> item = new HashMap<>(connection(id));
        item.put("ttl", AttributeValue.fromN("1"));
        putConnection(item);
    }

    void putInRooms(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(rooms).item(item));
    }

    DynamoDbClient client() {
        return client;
    }

    TableNames names() {
        return new TableNames(connections, rooms);
    }

    /** What the templates call these tables, by their names here. */
    Map<String, String> logicalIds() {
        return Map.of(connections, "ConnectionsTable", rooms, "RoomsTable");
    }

    Map<String, AttributeValue> connection(String id) {
        return client.getItem(get -> get.tableName(connections).key(Map.of("ID", AttributeValue.fromS(id))))
                .item();
    }

    @Override
    public void close() {
        client.deleteTable(delete -> delete.tableName(connections));
        if (withRooms) {
            client.deleteTable(delete -> delete.tableName(rooms));
        }
        client.close();
    }

    private void create(String table, String... keys) {
        List<String> names = List.of(keys);
        client.createTable(create -> create.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(names.stream()
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .toList())
                .keySchema(IntStream.range(0, names.size())
                        .mapToObj(place -> KeySchemaElement.builder()
                                .attributeName(names.get(place))
                                .keyType(place == 0 ? KeyType.HASH : KeyType.RANGE)
                                .build())
                        .toList()));
    }
}
