package chat.cloud;

import chat.testkit.ChatStories;
import chat.testkit.Door;
import chat.testkit.Stores;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * The stories of the chat, told through sockets to all that the full template deploys. The longest announces 150 rooms
 * to all who are there: 11,000 posts.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class CloudStoriesTest extends ChatStories {
    private static final StoryCloud CLOUD = new StoryCloud(Map.of());

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
