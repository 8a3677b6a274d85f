package chat.cloud;

import chat.core.domain.Epoch;
import chat.core.port.MessageGateway.Reason;
import chat.core.usecase.SimpleMode;
import chat.dynamodb.DynamoDbStores;
import chat.dynamodb.TableNames;
import chat.emulator.Emulator;
import chat.template.Table;
import chat.testkit.Door;
import chat.testkit.Hs256Forge;
import chat.testkit.RecordingGateway;
import chat.testkit.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One cloud for all stories, of which one at a time has its clock and its troubles.
 *
 * <p>By a story's clock every connection began long ago, so that none is spared as a newcomer when it is found gone.
 */
final class StoryCloud implements AutoCloseable {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final TokenBucket UNBOUND =
            new TokenBucket(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, System::nanoTime);
    private static final Limits LIMITS =
            new Limits(System::nanoTime, Duration.ofHours(1), Duration.ofHours(2), UNBOUND, UNBOUND);

    private final DynamoDbClient dynamoDb = DynamoDbClient.builder()
            .endpointOverride(Emulator.shared())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    private final LocalCloud cloud;
    private volatile InstantSource clock = InstantSource.system();
    private volatile Optional<CloudDoor> door = Optional.empty();

    /** Starts a cloud with these parameters and tables of its own, which bounds nothing that a story may do. */
    StoryCloud(Map<String, String> parameters) {
        Outside outside = new Outside(
                LIMITS,
                (delay, task) -> {},
                Optional.of(Emulator.shared()),
                () -> clock.instant(),
                connection -> door.flatMap(story -> story.troubleOf(connection)).map(StoryCloud::reply));
        this.cloud = LocalCloud.start(options(parameters), outside);
    }

    private static CloudOptions options(Map<String, String> own) {
        String prefix = "stories-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        Map<String, String> parameters = new HashMap<>(Map.of("Quotas", Stores.FREE_WORDS));
        parameters.putAll(own);
        parameters.putAll(Map.of("Prefix", prefix, "RateLimit", "100000", "BurstLimit", "100000"));
        return new CloudOptions(0, TEMPLATE, parameters, false, false, Optional.empty());
    }

    private static Reply reply(Reason reason) {
        return switch (reason) {
            case GONE -> new Reply(410, "GoneException", "");
            case THROTTLED -> Reply.refused(429, "LimitExceededException", "Too Many Requests");
            case TOO_LARGE -> Reply.refused(413, "PayloadTooLargeException", "Message too long");
            case FAILED -> Reply.refused(500, "InternalServerErrorException", "Internal server error");
        };
    }

    /** Answers the stores over the cloud's own tables, which it empties. */
    Stores emptyStores() {
        empty();
        TableNames names = new TableNames(table("ConnectionsTable"), table("RoomsTable"));
        DynamoDbStores stores = DynamoDbStores.create(
                dynamoDb, names, Stores.FREE, InstantSource.system(), () -> new Epoch(Ids.gateway()));
        return new Stores(stores.connections(), stores.log(), stores.subscriptions());
    }

    private String table(String logicalId) {
        return cloud.tables().all().stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .map(Table::name)
                .findAny()
                .orElseThrow();
    }

    private void empty() {
        drop();
        cloud.tables().create();
    }

    private void drop() {
        cloud.tables().all().forEach(table -> dynamoDb.deleteTable(delete -> delete.tableName(table.name())));
    }

    /** Begins a story: makes its door. */
    Door door(Stores stores, SimpleMode simpleMode, InstantSource storysClock, RecordingGateway gateway) {
        Issuer issuer =
                new Issuer(new Hs256Forge(cloud.secrets().text("AuthSecret").orElse("nobody signs in")), storysClock);
        CloudDoor opened = new CloudDoor(cloud, gateway, issuer);
        clock = storysClock;
        door = Optional.of(opened);
        return opened;
    }

    /** Ends a story; since the tables have forgotten everybody, nobody is told who hangs up. */
    void end() {
        empty();
        door.ifPresent(CloudDoor::close);
        door = Optional.empty();
    }

    @Override
    public void close() {
        cloud.close();
        drop();
        dynamoDb.close();
    }
}
