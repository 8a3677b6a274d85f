package chat.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import chat.testkit.RawObject;
import chat.testkit.TokenForge;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Publishes keys on this machine, well or badly. */
final class Issuer implements AutoCloseable {
    /** How a request is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private volatile Answer answer;

    Issuer() {
        answer = text(200, "{\"keys\":[]}");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static Issuer of(TokenForge... forges) {
        Issuer issuer = new Issuer();
        issuer.publish(Stream.of(forges).map(TokenForge::jwk).toArray(RawObject[]::new));
        return issuer;
    }

    static Answer text(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    void publish(RawObject... keys) {
        answer(text(200, Stream.of(keys).map(RawObject::text).collect(joining(",", "{\"keys\":[", "]}"))));
    }

    void answer(Answer next) {
        answer = next;
    }

    URI keySet() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    }

    int fetches() {
        return fetches.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        try (exchange) {
            answer.to(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
