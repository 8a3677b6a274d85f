package chat.template;

import java.util.Optional;

/**
 * A route of the API.
 *
 * @param key {@code $connect}, {@code $disconnect}, {@code $default} or what the selection expression yields
 * @param function the logical id of the function that serves it; empty where no integration leads to one
 * @param responds whether what the function answers is sent to the caller: the route selects responses and has {@code $default}
 * @param authorizer who is asked before it; empty where everybody may come in
 * @param timeoutMillis how long API Gateway waits for the function, 50 to 29,000
 */
public record Route(
        String logicalId,
        String key,
        Optional<String> function,
        boolean responds,
        Optional<Authorizer> authorizer,
        int timeoutMillis) {}
