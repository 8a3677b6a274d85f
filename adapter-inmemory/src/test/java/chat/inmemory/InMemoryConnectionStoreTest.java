package chat.inmemory;

import chat.core.port.ConnectionStore;
import chat.testkit.ConnectionStoreContract;

final class InMemoryConnectionStoreTest extends ConnectionStoreContract {
    @Override
    protected ConnectionStore emptyStore() {
        return FreshStores.fresh().connections();
    }
}
