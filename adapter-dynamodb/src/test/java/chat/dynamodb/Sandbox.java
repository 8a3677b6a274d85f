package chat.dynamodb;

import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.port.Tickets;
import chat.emulator.Emulator;
import chat.testkit.Stores;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Two empty tables for one test, and clients that see them; the tables are dropped after it. */
final class Sandbox implements AfterEachCallback {
    static {
        System.setProperty("http.maxConnections", "64");
    }

    private static final DynamoDbClient PLAIN = client();

    private final String suffix = UUID.randomUUID().toString();
    private final TableNames names = new TableNames("client-records-" + suffix, "room-messages-users-" + suffix);

    Sandbox() {
        create(names.connections(), "ID");
        create(names.rooms(), "room", "item");
    }

    /** Answers stores over the tables, whose requests go through {@code interceptors}. */
    Stores stores(ExecutionInterceptor... interceptors) {
        return stores(InstantSource.system(), interceptors);
    }

    Stores stores(Quotas quotas) {
        return stores(quotas, InstantSource.system());
    }

    Stores stores(InstantSource clock, ExecutionInterceptor... interceptors) {
        return stores(Stores.FREE, clock, interceptors);
    }

    Stores stores(Quotas quotas, InstantSource clock, ExecutionInterceptor... interceptors) {
        DynamoDbClient client = interceptors.length == 0 ? PLAIN : client(interceptors);
        DynamoDbStores stores = DynamoDbStores.create(
                client, names, quotas, clock, () -> new Epoch(UUID.randomUUID().toString()));
        return new Stores(stores.connections(), stores.log(), stores.subscriptions());
    }

    Tickets tickets(ExecutionInterceptor... interceptors) {
        DynamoDbClient client = interceptors.length == 0 ? PLAIN : client(interceptors);
        return DynamoDbStores.create(client, names, Stores.FREE, InstantSource.system(), () -> new Epoch("e"))
                .tickets();
    }

    DynamoDbClient plain() {
        return PLAIN;
    }

    TableNames names() {
        return names;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        drop();
    }

    void drop() {
        PLAIN.deleteTable(delete -> delete.tableName(names.connections()));
        PLAIN.deleteTable(delete -> delete.tableName(names.rooms()));
    }

    private static void create(String table, String... keys) {
        CreateTableResponse created = PLAIN.createTable(create -> create.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Arrays.stream(keys)
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .toList())
                .keySchema(IntStream.range(0, keys.length)
                        .mapToObj(index -> KeySchemaElement.builder()
                                .attributeName(keys[index])
                                .keyType(index == 0 ? KeyType.HASH : KeyType.RANGE)
                                .build())
                        .toList()));
        if (created.tableDescription().tableStatus() != TableStatus.ACTIVE) {
            await(table);
        }
    }

    /** DynamoDB takes its time; the emulator does not. */
    private static void await(String table) {
        try (var waiter = PLAIN.waiter()) {
            waiter.waitUntilTableExists(wait -> wait.tableName(table));
        }
    }

    static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(Emulator.shared())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.executionInterceptors(List.of(interceptors)))
                .build();
    }
}
