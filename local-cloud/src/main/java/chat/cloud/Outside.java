package chat.cloud;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a cloud is given from outside: time, bounds, and perhaps a DynamoDB.
 *
 * @param dynamoDb empty where the cloud is to start an emulator of its own
 */
record Outside(Limits limits, Alarm alarm, Optional<URI> dynamoDb) {
    static Outside real() {
        return new Outside(
                Limits.ofAws(System::nanoTime),
                (delay, task) -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(task),
                Optional.ofNullable(System.getenv("DYNAMODB_ENDPOINT")).map(URI::create));
    }
}
