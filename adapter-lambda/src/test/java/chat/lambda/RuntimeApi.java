package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A small stand-in for the API by which Lambda gives events to a runtime and takes its results. */
final class RuntimeApi implements AutoCloseable {
    private static final String RUNTIME = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> results = new LinkedBlockingQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger restores = new AtomicInteger();

    RuntimeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Hands {@code event} to the runtime; answers its result. */
    String invoke(String event) throws InterruptedException {
        events.add(event);
        String result = results.poll(60, TimeUnit.SECONDS);
        if (result == null) {
            throw new AssertionError("The runtime gave no result");
        }
        return result;
    }

    /** Answers whoever waits for a result, since none will come. */
    void giveUp(String reason) {
        results.add(reason);
    }

    /** How often the runtime said that it is ready to be restored from a snapshot. */
    int restores() {
        return restores.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json"); // The client's native part needs one.
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (path.equals(RUNTIME + "invocation/next")) {
                give(exchange);
            } else if (path.equals(RUNTIME + "restore/next")) {
                restores.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
            } else {
                results.add(path.endsWith("/response") ? body : path + ": " + body);
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        try {
            byte[] event = events.take().getBytes(UTF_8);
            long deadline = System.currentTimeMillis() + 30_000;
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "request-" + requests.incrementAndGet());
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:1:f");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
