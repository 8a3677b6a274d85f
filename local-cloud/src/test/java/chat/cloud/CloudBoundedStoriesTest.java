package chat.cloud;

import chat.testkit.BoundedStories;
import chat.testkit.Door;
import chat.testkit.Stores;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The stories of those who take too much, told through sockets to all that the full template deploys. */
final class CloudBoundedStoriesTest extends BoundedStories {
    private static final StoryCloud CLOUD = new StoryCloud(Map.of("Quotas", QUOTA_WORDS));

    @Override
    protected Stores emptyStores() {
        return CLOUD.emptyStores();
    }

    @Override
    protected Door.Maker doors() {
        return CLOUD::door;
    }

    @AfterEach
    void end() {
        CLOUD.end();
    }

    @AfterAll
    static void close() {
        CLOUD.close();
    }
}
