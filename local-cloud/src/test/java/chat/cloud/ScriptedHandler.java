package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** A function that does what the script says that its environment names. */
public final class ScriptedHandler implements RequestStreamHandler {
    private final Map<String, String> environment;

    public ScriptedHandler(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), UTF_8);
        try {
            String answer = Script.named(Script.variable(environment, "SCRIPT"))
                    .play(Json.readObject(event).orElseThrow(), environment);
            output.write(answer.getBytes(UTF_8));
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
