package chat.cloud;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What a cloud is given from outside: time, bounds, and perhaps a DynamoDB.
 *
 * @param dynamoDb empty where the cloud is to start an emulator of its own
 * @param clock what the chat's functions in this process tell the time by
 * @param troubles what {@code @connections} answers of an open connection that is in trouble; empty of one that is well
 */
record Outside(
        Limits limits,
        Alarm alarm,
        Optional<URI> dynamoDb,
        InstantSource clock,
        Function<String, Optional<Reply>> troubles) {
    /** Makes an outside with the machine's time and no connection in trouble. */
    Outside(Limits limits, Alarm alarm, Optional<URI> dynamoDb) {
        this(limits, alarm, dynamoDb, InstantSource.system(), connection -> Optional.empty());
    }

    static Outside real() {
        return new Outside(
                Limits.ofAws(System::nanoTime),
                (delay, task) -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(task),
                Optional.ofNullable(System.getenv("DYNAMODB_ENDPOINT")).map(URI::create));
    }
}
