package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.emulator.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class FanOutTest {
    private static final int EVERYBODY = 1_100;

    @TempDir
    private Path folder;

    /** The template, with more time for its functions: a busy machine has less than Lambda. */
    private Path patient() throws IOException {
        String template = Files.readString(Path.of("..", "adapter-lambda", "sam", "template-full.yml"));
        return Files.writeString(folder.resolve("template.yml"), template.replace("Timeout: 15\n", "Timeout: 120\n"));
    }

    /** More than one function posts itself: what is left over goes through the queue. */
    @Test
    @Timeout(300)
    void an_announcement_reaches_more_than_a_thousand() throws Exception {
        TokenBucket unbound = new TokenBucket(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, System::nanoTime);
        Limits limits = new Limits(System::nanoTime, Duration.ofHours(1), Duration.ofHours(2), unbound, unbound);
        Outside outside = new Outside(limits, (delay, task) -> {}, Optional.of(Emulator.shared()));
        CloudOptions options = CloudOptions.of(patient());
        List<Wire> everybody = new ArrayList<>();
        try (LocalCloud cloud = LocalCloud.start(options, outside)) {
            for (int i = 0; i < EVERYBODY; i++) {
                everybody.add(Wire.dial(cloud.port(), "/production"));
                assertThat(everybody.getLast().status()).isEqualTo(101);
            }
            everybody
                    .getFirst()
                    .say("{\"action\":\"register\",\"value\":\"ann\"}")
                    .hear();
            everybody.getFirst().say("{\"action\":\"new-room\",\"value\":\"hall\"}");

            for (Wire wire : everybody) {
                String frame = wire.hear();
                while (!frame.contains("single-room")) {
                    frame = wire.hear();
                }
                assertThat(frame).contains("hall");
            }
        } finally {
            for (Wire wire : everybody) {
                wire.close();
            }
        }
    }
}
