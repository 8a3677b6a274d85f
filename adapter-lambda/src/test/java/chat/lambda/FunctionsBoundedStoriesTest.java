package chat.lambda;

import chat.core.domain.Epoch;
import chat.dynamodb.DynamoDbStores;
import chat.testkit.BoundedStories;
import chat.testkit.Door;
import chat.testkit.Stores;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** The stories of those who take too much, told to the functions, over the stores that they have in production. */
final class FunctionsBoundedStoriesTest extends BoundedStories {
    private final Tables tables = Tables.full();

    @Override
    protected Stores emptyStores() {
        DynamoDbStores stores = DynamoDbStores.create(
                tables.client(),
                tables.names(),
                QUOTAS,
                InstantSource.system(),
                () -> new Epoch(UUID.randomUUID().toString()));
        return new Stores(stores.connections(), stores.log(), stores.subscriptions());
    }

    @Override
    protected Door.Maker doors() {
        return FunctionsDoor::new;
    }

    @AfterEach
    void drop() {
        tables.close();
    }
}
