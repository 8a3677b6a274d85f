package chat.inmemory;

import chat.testkit.BoundedStories;
import chat.testkit.Stores;

final class InMemoryBoundedStoriesTest extends BoundedStories {
    @Override
    protected Stores emptyStores() {
        return FreshStores.fresh(QUOTAS);
    }
}
