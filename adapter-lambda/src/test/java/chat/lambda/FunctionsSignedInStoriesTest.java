package chat.lambda;

import chat.core.domain.Epoch;
import chat.dynamodb.DynamoDbStores;
import chat.testkit.Door;
import chat.testkit.SignedInStories;
import chat.testkit.Stores;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** The stories of those who have signed in, told to the functions, over the stores that they have in production. */
final class FunctionsSignedInStoriesTest extends SignedInStories {
    private final Tables tables = Tables.full();

    @Override
    protected Stores emptyStores() {
        DynamoDbStores stores = DynamoDbStores.create(
                tables.client(),
                tables.names(),
                Stores.FREE,
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
