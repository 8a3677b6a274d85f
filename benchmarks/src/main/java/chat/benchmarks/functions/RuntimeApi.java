package chat.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A small stand-in for the API by which Lambda gives events to a runtime and takes its results. */
final class RuntimeApi implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> results = new LinkedBlockingQueue<>();

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Hands {@code event} to the runtime; answers its result, or why there is none. */
    String invoke(String event) {
        events.add(event);
        try {
            String result = results.poll(60, TimeUnit.SECONDS);
            return result == null ? "No result in a minute" : result;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "Interrupted";
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (exchange.getRequestURI().getPath().endsWith("/invocation/next")) {
                give(exchange);
            } else {
                results.add(body);
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        try {
            byte[] event = events.take().getBytes(UTF_8);
            String deadline = Long.toString(System.currentTimeMillis() + 60_000);
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "request");
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", deadline);
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
