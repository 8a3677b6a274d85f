package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for AWS Secrets Manager: one secret, in its stages. */
final class Vault implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    Vault(String current) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        secrets.put("AWSCURRENT", current);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Replaces the secret, as a rotation does. */
    void rotate(String next) {
        Optional.ofNullable(secrets.put("AWSCURRENT", next)).ifPresent(old -> secrets.put("AWSPREVIOUS", old));
    }

    /** From now on there is none. */
    void lose() {
        secrets.clear();
    }

    int reads() {
        return reads.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            reads.incrementAndGet();
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            Optional<String> secret =
                    Optional.ofNullable(secrets.get(request.path("VersionStage").asString("AWSCURRENT")));
            String body = secret.map(value ->
                            JSON.createObjectNode().put("SecretString", value).toString())
                    .orElse("{\"__type\":\"ResourceNotFoundException\",\"message\":\"no such stage\"}");
            byte[] answer = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(secret.isPresent() ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
