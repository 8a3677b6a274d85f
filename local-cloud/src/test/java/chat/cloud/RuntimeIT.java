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

    @Test
    void a_function_has_its_own_environment_and_one_that_is_late_or_ends_is_followed_by_a_cold_start()
            throws Exception {
        Path sleeper = Path.of("src", "test", "resources", "templates", "sleeper.yml");
        try (LocalCloud cloud = LocalCloud.start(new CloudOptions(0, sleeper, Map.of(), true, true, Optional.empty()));
                Ear ann = Ear.at(cloud.webSocket())) {
            assertThat(ann.say("x").await(" "))
                    .as(() -> cloud.journal().after(0).toString())
                    .isEqualTo("hello from sleeper");
            assertThat(ann.say("sleep").await("{")).contains("Internal server error");
            assertThat(ann.say("x").await(" "))
                    .as(() -> cloud.journal().after(0).toString())
                    .isEqualTo("hello from sleeper");
            assertThat(ann.say("exit").await("{")).contains("Internal server error");
            assertThat(ann.say("x").await(" "))
                    .as(() -> cloud.journal().after(0).toString())
                    .isEqualTo("hello from sleeper");

            assertThat(cloud.journal().after(0))
                    .extracting(entry -> entry.path("outcome").asString() + " " + entry.path("coldStart"))
                    .containsExactly(
                            "no-route false", "ok true", "timeout false", "ok true", "failed false", "ok true");
        }
    }

    private static long runtimes() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .count();
    }
}
