package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.emulator.Emulator;
import chat.testkit.Hs256Forge;
import chat.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where people sign in, whoever resumes signs in as everybody does: the full template as it is deployed. */
final class ResumeTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final LocalCloud cloud = LocalCloud.start(
            new CloudOptions(
                    0,
                    TEMPLATE,
                    Map.of(
                            "Prefix",
                            "resume-" + UUID.randomUUID().toString().substring(0, 8) + "-",
                            "Authentication",
                            "on",
                            "AuthScope",
                            "chat"),
                    false,
                    false,
                    Optional.empty()),
            new Outside(
                    Limits.ofAws(System::nanoTime),
                    (delay, task) -> {},
                    Optional.of(Emulator.shared()),
                    clock,
                    connection -> Optional.empty()));

    private final List<Wire> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Wire wire : open) {
            wire.close();
        }
        cloud.close();
    }

    @Test
    void who_signs_in_again_goes_on() throws Exception {
        String resume = lost();

        try (Wire back = dial(token("u-1", "Ann", Optional.of("chat")))) {
            back.say(resume);

            assertThat(back.hear())
                    .contains("\"type\":\"signup\"", "\"name\":\"Ann\"")
                    .doesNotContain("resumeToken");
            assertThat(back.hear()).contains("\"type\":\"resumed\"", "\"recovered\":true", "for members");
        }
    }

    @Test
    void nobody_resumes_as_another() throws Exception {
        String resume = lost();

        try (Wire bob = dial(token("u-2", "Bob", Optional.of("chat")))) {
            assertThat(bob.say(resume).hear())
                    .contains("\"type\":\"error\"", "\"action\":\"resume\"", "\"code\":\"name-taken\"")
                    .doesNotContain("for members", "maths");
            assertThat(bob.say("{\"action\":\"history\"}").hear()).contains("\"code\":\"not-in-room\"");
        }
    }

    /** A right that was taken away, a token that is none, and one that is over. */
    @Test
    void whose_rights_were_taken_away_does_not_come_in_to_resume() throws Exception {
        String good = token("u-1", "Ann", Optional.of("chat"));
        lost();

        assertThat(status(token("u-1", "Ann", Optional.empty()))).isEqualTo(403);
        assertThat(status(good.substring(3))).isEqualTo(401);
        clock.pass(Duration.ofHours(1));
        assertThat(status(good)).isEqualTo(401);
    }

    private int status(String token) throws IOException {
        try (Wire wire = Wire.dial(cloud.port(), "/production?access_token=" + token)) {
            return wire.status();
        }
    }

    /** Has Ann say something in a room, by a connection that seems to live; answers what she would go on with. */
    private String lost() throws IOException {
        Wire ann = dial(token("u-1", "Ann", Optional.of("chat")));
        open.add(ann);
        ann.say("{\"action\":\"register\",\"value\":\"x\"}").hear();
        ann.say("{\"action\":\"join-room\",\"value\":\"maths\"}");
        JsonNode page = Json.readObject(heard(ann, "multi-message")).orElseThrow();
        ann.say("{\"action\":\"dispatch\",\"value\":\"for members\"}");
        heard(ann, "client-message");
        return Json.object()
                .put("action", "resume")
                .put("name", "Ann")
                .put("room", "maths")
                .put("epoch", page.path("epoch").asString())
                .put("seq", 0)
                .toString();
    }

    private static String heard(Wire wire, String type) throws IOException {
        String frame = wire.hear();
        while (!frame.contains("\"type\":\"" + type + "\"")) {
            frame = wire.hear();
        }
        return frame;
    }

    private Wire dial(String token) throws IOException {
        Wire wire = Wire.dial(cloud.port(), "/production?access_token=" + token);
        assertThat(wire.status()).isEqualTo(101);
        return wire;
    }

    private String token(String user, String name, Optional<String> scope) {
        Issuer issuer =
                new Issuer(new Hs256Forge(cloud.secrets().text("AuthSecret").orElseThrow()), clock);
        Identity identity = new Identity(
                new UserId(user),
                Optional.of(name),
                Optional.empty(),
                clock.instant().plus(Duration.ofMinutes(30)));
        return issuer.token(identity, scope);
    }
}
