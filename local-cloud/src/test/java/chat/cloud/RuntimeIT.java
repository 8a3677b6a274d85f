package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Functions in processes of their own, under Amazon's runtime interface client, from the jar that is deployed. */
final class RuntimeIT {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-simple.yml");

    @Test
    void people_chat_through_processes() throws Exception {
        CloudOptions options = new CloudOptions(0, TEMPLATE, Map.of(), false, true, Optional.empty());
        try (LocalCloud cloud = LocalCloud.start(options);
                Ear ann = Ear.at(cloud.webSocket());
                Ear bob = Ear.at(cloud.webSocket())) {
            ann.say("{\"action\":\"dispatch\",\"value\":\"hello\",\"name\":\"no-rooms\",\"room\":null}");
            assertThat(bob.await("client-message")).contains("\"message\":\"hello\"");
            assertThat(runtimes())
                    .as("Connect, one after another, and SendMessage")
                    .isEqualTo(2);
        }
        assertThat(runtimes()).isZero();
    }

    private static long runtimes() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .count();
    }
}
