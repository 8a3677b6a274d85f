package chat.inmemory;

import chat.testkit.ChatStories;
import chat.testkit.Stores;

final class InMemoryStoriesTest extends ChatStories {
    @Override
    protected Stores emptyStores() {
        return FreshStores.fresh();
    }
}
