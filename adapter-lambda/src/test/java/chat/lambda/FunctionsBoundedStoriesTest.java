package chat.lambda;

import chat.testkit.BoundedStories;
import chat.testkit.Door;
import chat.testkit.Stores;
import org.junit.jupiter.api.AfterEach;

/** The stories of those who take too much, told to the functions, over the stores that they have in production. */
final class FunctionsBoundedStoriesTest extends BoundedStories {
    private final Tables tables = Tables.full();

    @Override
    protected Stores emptyStores() {
        return tables.stores(QUOTAS);
    }

    @Override
    protected Door.Maker doors() {
        return (stores, simpleMode, clock, gateway) ->
                new FunctionsDoor(stores, simpleMode, clock, gateway, QUOTAS.framesPerConnection());
    }

    @AfterEach
    void drop() {
        tables.close();
    }
}
