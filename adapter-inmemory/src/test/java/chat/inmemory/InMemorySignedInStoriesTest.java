package chat.inmemory;

import chat.testkit.SignedInStories;
import chat.testkit.Stores;

final class InMemorySignedInStoriesTest extends SignedInStories {
    @Override
    protected Stores emptyStores() {
        return FreshStores.fresh();
    }
}
