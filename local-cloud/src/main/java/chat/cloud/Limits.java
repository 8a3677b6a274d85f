package chat.cloud;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What API Gateway bounds, and the clock that it goes by (AWS: apigateway-execution-service-websocket-limits-table, limits).
 *
 * @param idle so long a connection may be silent
 * @param lifetime so long it may be open
 * @param newcomers the account's new connections
 * @param requests the account's frames and posts together
 */
record Limits(LongSupplier nanoTime, Duration idle, Duration lifetime, TokenBucket newcomers, TokenBucket requests) {
    static Limits ofAws(LongSupplier nanoTime) {
        return new Limits(
                nanoTime,
                Duration.ofMinutes(10),
                Duration.ofHours(2),
                new TokenBucket(500, 500, nanoTime),
                new TokenBucket(10_000, 5_000, nanoTime));
    }
}
