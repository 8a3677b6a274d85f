package chat.dynamodb;

import chat.testkit.ChatStories;
import chat.testkit.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbStoriesTest extends ChatStories {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Override
    protected Stores emptyStores() {
        return sandbox.stores();
    }
}
