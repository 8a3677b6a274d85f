package chat.dynamodb;

import chat.testkit.MessageLogContract;
import chat.testkit.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMessageLogTest extends MessageLogContract {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Override
    protected Stores emptyStores() {
        return sandbox.stores();
    }
}
