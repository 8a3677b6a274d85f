package chat.dynamodb;

import chat.testkit.Stores;
import chat.testkit.SubscriptionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbSubscriptionsTest extends SubscriptionsContract {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Override
    protected Stores emptyStores() {
        return sandbox.stores();
    }
}
