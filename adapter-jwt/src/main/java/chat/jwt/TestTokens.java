package chat.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes tokens to develop with, which {@link JwtAuthenticator} takes under the same settings.
 *
 * <p>Whoever can ask for one can be anybody: nothing in production offers it.
 */
public final class TestTokens {
    /** How long one lasts where nobody says. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final JsonFactory JSON = new JsonFactory();

    private final JwtSettings settings;
    private final SharedSecrets secrets;

    public TestTokens(JwtSettings settings) {
        if (!(settings.keys instanceof SharedSecrets shared)) {
            throw new IllegalArgumentException("Tokens for development are signed with a secret: choose HS256");
        }
        this.settings = settings;
        this.secrets = shared;
    }

    /** Answers a token about {@code user} that is good from {@code now} for 1 minute to 24 hours. */
    public String create(TestUser user, Instant now, Duration lifetime) {
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token for development lasts 1 minute to 24 hours");
        }
        String input = Base64URL.encode(HEADER) + "." + Base64URL.encode(claims(user, now, now.plus(lifetime)));
        return input + '.' + secrets.sign(input.getBytes(UTF_8));
    }

    private String claims(TestUser user, Instant now, Instant end) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            json.writeStringProperty("iss", settings.issuer);
            json.writeStringProperty("aud", settings.audience);
            json.writeStringProperty("sub", user.id().value());
            json.writeNumberProperty("iat", now.getEpochSecond());
            json.writeNumberProperty("exp", end.getEpochSecond());
            settings.scope.ifPresent(scope -> json.writeStringProperty("scope", scope));
            json.writeObjectPropertyStart("data");
            json.writeStringProperty("userId", user.id().value());
            json.writeStringProperty("firstName", user.firstName());
            json.writeStringProperty("lastName", user.lastName());
            json.writeEndObject();
            json.writeEndObject();
        }
        return written.toString();
    }
}
