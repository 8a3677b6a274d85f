package chat.cloud;

import chat.emulator.Emulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The way to DynamoDB for this cloud itself, which may do all: requests go there as they are. */
final class Console implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final String AUTHORIZATION = "AWS4-HMAC-SHA256 "
            + "Credential=console/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI dynamoDb;
    private final Optional<Emulator> emulator;

    private Console(URI dynamoDb, Optional<Emulator> emulator) {
        this.dynamoDb = dynamoDb;
        this.emulator = emulator;
    }

    /** Answers the way to the DynamoDB at {@code dynamoDb}. */
    static Console to(URI dynamoDb) {
        return new Console(dynamoDb, Optional.empty());
    }

    /** Answers the way to an emulator of its own, whose tables are in {@code folder}, or in memory; it ends with this. */
    static Console toEmulator(Optional<Path> folder) {
        Emulator emulator = folder.map(Console::emulatorIn).orElseGet(Emulator::inMemory);
        return new Console(emulator.endpoint(), Optional.of(emulator));
    }

    private static Emulator emulatorIn(Path folder) {
        try {
            return Emulator.onFile(Files.createDirectories(folder).resolve("tables.db"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks DynamoDB for {@code operation}, such as {@code PutItem}. */
    HttpResponse<String> ask(String operation, String body) {
        HttpRequest request = HttpRequest.newBuilder(dynamoDb)
                .timeout(Duration.ofSeconds(10))
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("X-Amz-Date", "20260101T000000Z")
                .header("Content-Type", CONTENT_TYPE)
                .header("Authorization", AUTHORIZATION)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException("DynamoDB does not answer", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while DynamoDB was asked", stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        emulator.ifPresent(Emulator::close);
    }
}
