package chat.benchmarks.functions;

import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Owner;
import chat.core.domain.Quotas;
import chat.core.domain.ResumeToken;
import chat.core.domain.RoomName;
import chat.core.domain.SecretMark;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.dynamodb.DynamoDbStores;
import chat.dynamodb.TableNames;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Our tables and the lab's, with rooms that have people in them; connection {@code 100-0} is one of the room of 100. */
final class Tables {
    static final TableNames OURS = TableNames.DEFAULT;
    static final String LABS_CONNECTIONS = "lab-client-records";
    static final String LABS_ROOMS = "lab-room-messages-users";
    private static final SecretMark NOBODY =
            ResumeToken.of(new byte[ResumeToken.BYTES]).mark();
    private static final int HISTORY = 100;

    private final DynamoDbClient client;

    Tables(URI emulator) {
        client = DynamoDbClient.builder()
                .endpointOverride(emulator)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(Way.CREDENTIALS))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        create(OURS.connections(), "ID");
        create(OURS.rooms(), "room", "item");
        create(LABS_CONNECTIONS, "ID");
        create(LABS_ROOMS, "room");
    }

    /** Has {@code members} people in a room of ours, and in one of the lab's. */
    void fill(int members) {
        String room = room(members);
        InstantSource clock = InstantSource.system();
        ConnectionStore connections = DynamoDbStores.create(
                        client, OURS, Quotas.UNLIMITED, clock, () -> new Epoch(room))
                .connections();
        for (int number = 0; number < members; number++) {
            String name = members + "-" + number;
            ConnectionId connection = new ConnectionId(name);
            connections.open(connection, Instant.now());
            connections.register(connection, new UserName(name), new Owner.Bearer(NOBODY));
            connections.enter(connection, new RoomName(room), Instant.EPOCH);
            put(LABS_CONNECTIONS, Map.of("ID", AttributeValue.fromS(name), "room", AttributeValue.fromS(room)));
        }
        List<AttributeValue> messages = Collections.nCopies(HISTORY, AttributeValue.fromS("x".repeat(60)));
        put(LABS_ROOMS, Map.of("room", AttributeValue.fromS(room), "messages", AttributeValue.fromL(messages)));
    }

    static String room(int members) {
        return "room-" + members;
    }

    private void put(String table, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table).item(item));
    }

    private void create(String table, String... keys) {
        client.createTable(create -> create.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(keys).stream()
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .toList())
                .keySchema(IntStream.range(0, keys.length)
                        .mapToObj(place -> KeySchemaElement.builder()
                                .attributeName(keys[place])
                                .keyType(place == 0 ? KeyType.HASH : KeyType.RANGE)
                                .build())
                        .toList()));
    }
}
