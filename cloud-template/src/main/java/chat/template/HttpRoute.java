package chat.template;

import java.util.Optional;

/**
 * A route of an HTTP API.
 *
 * @param method such as {@code POST}
 * @param path such as {@code /ticket}
 * @param function the logical id of the function that serves it; empty where no integration leads to one
 * @param timeoutMillis how long API Gateway waits for the function, 50 to 30,000
 */
public record HttpRoute(String logicalId, String method, String path, Optional<String> function, int timeoutMillis) {
    /** Answers its key, such as {@code POST /ticket}. */
    public String key() {
        return method + " " + path;
    }
}
