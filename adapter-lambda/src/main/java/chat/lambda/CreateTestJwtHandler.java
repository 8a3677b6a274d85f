package chat.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/**
 * Makes a token to try the chat with. Whoever may invoke it can be that user, so it is deployed only where a parameter
 * of the template says so.
 */
public final class CreateTestJwtHandler implements RequestHandler<Map<String, Object>, Map<String, String>> {
    private final Wiring wiring;

    public CreateTestJwtHandler() {
        this(Wiring.fromEnvironment());
    }

    CreateTestJwtHandler(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Answers {@code {"token": …}}, good for an hour; nothing of {@code event} is looked at. */
    @Override
    public Map<String, String> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("token", wiring.testToken());
    }
}
