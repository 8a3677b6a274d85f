package chat.dynamodb;

import chat.core.port.ConnectionStore;
import chat.testkit.ConnectionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbConnectionStoreTest extends ConnectionStoreContract {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Override
    protected ConnectionStore emptyStore() {
        return sandbox.stores().connections();
    }
}
