package chat.cloud;

import chat.testkit.ChatStories;
import chat.testkit.Door;
import chat.testkit.Stores;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stories of the chat, told through sockets to all that the full template deploys. */
@ExtendWith(LeftOut.class)
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
