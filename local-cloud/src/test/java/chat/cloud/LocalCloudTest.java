package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LocalCloudTest {
    private final LocalCloud cloud =
            LocalCloud.start(CloudOptions.of(Path.of("..", "adapter-lambda", "sam", "template-full.yml")));

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void two_people_chat() throws Exception {
        try (Ear ann = Ear.at(cloud.webSocket());
                Ear bob = Ear.at(cloud.webSocket())) {
            ann.say("{\"action\":\"register\",\"value\":\"ann\"}").await("signup");
            bob.say("{\"action\":\"register\",\"value\":\"bob\"}").await("signup");
            ann.say("{\"action\":\"join-room\",\"value\":\"lab\"}").await("multi-message");
            bob.say("{\"action\":\"join-room\",\"value\":\"lab\"}").await("multi-message");
            bob.say("{\"action\":\"dispatch\",\"value\":\"hello\"}");
            assertThat(ann.await("client-message")).contains("\"user\":\"bob\"", "\"message\":\"hello\"");
        }
    }
}
