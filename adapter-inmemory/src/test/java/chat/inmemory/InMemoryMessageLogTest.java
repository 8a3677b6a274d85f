package chat.inmemory;

import chat.testkit.MessageLogContract;
import chat.testkit.Stores;

final class InMemoryMessageLogTest extends MessageLogContract {
    @Override
    protected Stores emptyStores() {
        return FreshStores.fresh();
    }
}
