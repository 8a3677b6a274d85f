package chat.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.util.Map;

/** A function that answers at once, unless the frame asks it to sleep or to end its process. */
public final class Sleeper implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        String body = String.valueOf(event.get("body"));
        if (body.equals("sleep")) {
            sleep();
        }
        if (body.equals("exit")) {
            Runtime.getRuntime().halt(1);
        }
        return Map.of("statusCode", 200, "body", System.getenv("GREETING") + " from " + context.getFunctionName());
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
