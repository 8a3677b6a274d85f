package chat.cloud;

import chat.testkit.Door;
import chat.testkit.SignedInStories;
import chat.testkit.Stores;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The stories of those who have signed in, told through sockets, with tokens, to the full template and its authorizer. */
final class CloudSignedInStoriesTest extends SignedInStories {
    private static final StoryCloud CLOUD = new StoryCloud(Map.of("Authentication", "on"));

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
