package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.cloud.Invocation.Outcome;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The API by which Lambda gives events to one runtime and takes its results (AWS: lambda/latest/dg/runtimes-api). */
final class RuntimeApi implements AutoCloseable {
    private static final String RUNTIME = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Invocation> invocations = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final String functionArn;

    RuntimeApi(String functionArn) {
        this.functionArn = functionArn;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until the runtime asks for its first event; answers whether it did in time. */
    boolean awaitReady(Duration patience) throws InterruptedException {
        return ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers how the runtime dealt with {@code invocation}; empty if it did not in time. */
    Optional<Outcome> invoke(Invocation invocation) throws InterruptedException {
        invocations.add(invocation);
        return Optional.ofNullable(outcomes.poll(invocation.timeout().toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Answers whoever waits, since the runtime has ended. */
    void end(String type, String message) {
        outcomes.add(new Outcome.Failed(Json.object()
                .put("errorType", type)
                .put("errorMessage", message)
                .toString()));
        ready.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json"); // Amazon's client needs one.
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (path.equals(RUNTIME + "invocation/next")) {
                give(exchange);
                return;
            }
            if (path.endsWith("/response")) {
                outcomes.add(new Outcome.Answered(body));
            } else {
                outcomes.add(new Outcome.Failed(body));
                ready.countDown();
            }
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        ready.countDown();
        try {
            Invocation invocation = invocations.take();
            byte[] event = invocation.event().getBytes(UTF_8);
            long deadline = System.currentTimeMillis() + invocation.timeout().toMillis();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
