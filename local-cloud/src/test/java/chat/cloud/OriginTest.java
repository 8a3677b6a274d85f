package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.emulator.Emulator;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which pages may open a socket to the full template where it has a list of them. */
final class OriginTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final LocalCloud CLOUD = LocalCloud.start(
            new CloudOptions(
                    0,
                    TEMPLATE,
                    Map.of(
                            "Prefix",
                            "origin-" + UUID.randomUUID().toString().substring(0, 8) + "-",
                            "AllowedOrigins",
                            "https://chat.example,http://localhost:3000"),
                    false,
                    false,
                    Optional.empty()),
            new Outside(Limits.ofAws(System::nanoTime), (delay, task) -> {}, Optional.of(Emulator.shared())));

    @AfterAll
    static void close() {
        CLOUD.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://chat.example, 101",
        "origin, http://localhost:3000, 101",
        "Origin, http://chat.example, 403",
        "Origin, https://chat.example:443, 403",
        "Origin, http://localhost, 403",
        "Origin, http://localhost:3001, 403",
        "Origin, http://LOCALHOST:3000, 403",
        "Origin, https://chat.example.evil.example, 403",
        "Origin, https://evilchat.example, 403",
        "ORIGIN, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, '', 403",
        "X-Origin, https://evil.example, 101"
    })
    void only_pages_on_the_list_may_connect(String header, String origin, int status) throws Exception {
        try (Wire wire = Wire.dial(CLOUD.port(), "/production", header + ": " + origin)) {
            assertThat(wire.status()).isEqualTo(status);
        }
    }

    @Test
    void who_is_refused_is_not_stored() throws Exception {
        try (Wire wire = Wire.dial(CLOUD.port(), "/production", "Origin: https://evil.example")) {
            assertThat(wire.status()).isEqualTo(403);
        }

        JsonNode refused = CLOUD.journal().after(0).getLast();
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(refused.path("calls")).isEmpty();
    }
}
