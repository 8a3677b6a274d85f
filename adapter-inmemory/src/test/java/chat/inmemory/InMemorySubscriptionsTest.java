package chat.inmemory;

import chat.testkit.Stores;
import chat.testkit.SubscriptionsContract;

final class InMemorySubscriptionsTest extends SubscriptionsContract {
    @Override
    protected Stores emptyStores() {
        return FreshStores.fresh();
    }
}
