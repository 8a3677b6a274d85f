package chat.dynamodb;

import chat.testkit.SignedInStories;
import chat.testkit.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbSignedInStoriesTest extends SignedInStories {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Override
    protected Stores emptyStores() {
        return sandbox.stores();
    }
}
