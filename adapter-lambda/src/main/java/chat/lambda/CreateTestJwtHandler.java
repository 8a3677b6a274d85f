package chat.lambda;

import chat.jwt.TestTokens;
import chat.jwt.TestUser;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.util.Map;

/**
 * Makes a token to try the chat with. Whoever may invoke it can be that user, so it is deployed only where a parameter
 * of the template says so.
 */
public final class CreateTestJwtHandler implements RequestHandler<Map<String, Object>, Map<String, String>> {
    private final AuthSettings settings;
    private final InstantSource clock;

    public CreateTestJwtHandler() {
        this(Wiring.fromEnvironment());
    }

    CreateTestJwtHandler(Wiring wiring) {
        this.settings = wiring.authSettings();
        this.clock = wiring.clock();
    }

    /** Answers {@code {"token": …}}, good for an hour; nothing of {@code event} is looked at. */
    @Override
    public Map<String, String> handleRequest(Map<String, Object> event, Context context) {
        TestTokens tokens = new TestTokens(settings.read());
        return Map.of("token", tokens.create(TestUser.SOMEBODY, clock.instant(), TestTokens.LIFETIME));
    }
}
