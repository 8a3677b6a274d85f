package chat.lambda;

import chat.testkit.ChatStories;
import chat.testkit.Door;
import chat.testkit.Stores;
import org.junit.jupiter.api.AfterEach;

/** The stories of the chat, told to the functions, over the stores that they have in production. */
final class FunctionsStoriesTest extends ChatStories {
    private final Tables tables = Tables.full();

    @Override
    protected Stores emptyStores() {
        return tables.stores(Stores.FREE);
    }

    @Override
    protected Door.Maker doors() {
        return FunctionsDoor::new;
    }

    @AfterEach
    void drop() {
        tables.close();
    }
}
