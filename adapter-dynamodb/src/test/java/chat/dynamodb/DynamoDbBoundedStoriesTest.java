package chat.dynamodb;

import chat.testkit.BoundedStories;
import chat.testkit.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbBoundedStoriesTest extends BoundedStories {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Override
    protected Stores emptyStores() {
        return sandbox.stores(QUOTAS);
    }
}
