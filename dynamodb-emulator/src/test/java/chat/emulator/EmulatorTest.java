package chat.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfEnvironmentVariable(named = "DYNAMODB_ENDPOINT", matches = ".+")
final class EmulatorTest {
    private static final String TABLE = """
            {"TableName":"kept","BillingMode":"PAY_PER_REQUEST",
             "AttributeDefinitions":[{"AttributeName":"ID","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"ID","KeyType":"HASH"}]}""";

    @Test
    void what_is_on_a_file_is_there_again_after_a_restart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tables.db");
        try (Emulator first = Emulator.onFile(file)) {
            assertThat(ask(first.endpoint(), "CreateTable", TABLE)).contains("kept");
        }
        try (Emulator second = Emulator.onFile(file)) {
            assertThat(ask(second.endpoint(), "ListTables", "{}")).contains("kept");
        }
    }

    @Test
    void what_is_in_memory_is_its_own() throws Exception {
        try (Emulator one = Emulator.inMemory();
                Emulator other = Emulator.inMemory()) {
            ask(one.endpoint(), "CreateTable", TABLE);
            assertThat(ask(other.endpoint(), "ListTables", "{}")).doesNotContain("kept");
        }
    }

    private static String ask(URI endpoint, String action, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "DynamoDB_20120810." + action)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Date", "20260101T000000Z")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request, "
                                + "SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
