package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** Answers posts and closes at {@code @connections} as API Gateway does, or as a test has a connection answer. */
final class StandIn implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Stands for a close among the frames that a connection received. */
    static final String CLOSED = "(closed)";

    private static final String PREFIX = "/dev/@connections/";

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, List<String>> received = new ConcurrentHashMap<>();
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> authorizations = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> queued = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private volatile Gathering gathering = new Gathering(0, Duration.ZERO);

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dev");
    }

    /** From now on posts wait for each other until there are so many, or until the first has waited for so long. */
    void gathers(int many, Duration patience) {
        gathering = new Gathering(many, patience);
    }

    /** Has {@code connection} answer these, and the last of them for ever. */
    void answers(String connection, Reply... answers) {
        replies.put(connection, new ArrayDeque<>(List.of(answers)));
    }

    List<String> received(String connection) {
        return List.copyOf(received.getOrDefault(connection, List.of()));
    }

    int attempts(String connection) {
        return attempts.getOrDefault(connection, new AtomicInteger()).get();
    }

    /** The requests that put something into a queue. */
    List<String> queued() {
        return List.copyOf(queued);
    }

    int mostInFlight() {
        return mostInFlight.get();
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String frame = exchange.getRequestMethod().equals("DELETE") ? CLOSED : body;
            String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), UTF_8);
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            if (exchange.getRequestHeaders().containsKey("X-Amz-Target")) {
                enqueue(exchange, frame);
                return;
            }
            gathering.join();
            Reply reply = path.startsWith(PREFIX) ? reply(path.substring(PREFIX.length()), frame) : Reply.FORBIDDEN;
            send(exchange, reply);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    /** Takes a message for a queue, as SQS does; the SDK looks whether it came whole. */
    private void enqueue(HttpExchange exchange, String request) throws IOException {
        queued.add(request);
        String message = new JsonMapper().readTree(request).path("MessageBody").asString("");
        byte[] answer = "{\"MessageId\":\"m-1\",\"MD5OfMessageBody\":\"%s\"}"
                .formatted(md5(message))
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Reply reply(String connection, String frame) {
        attempts.computeIfAbsent(connection, unknown -> new AtomicInteger()).incrementAndGet();
        Deque<Reply> left = replies.getOrDefault(connection, new ArrayDeque<>(List.of(Reply.OK)));
        Reply reply;
        synchronized (left) {
            reply = left.size() > 1 ? left.remove() : left.element();
        }
        if (reply == Reply.OK) {
            received.computeIfAbsent(connection, unknown -> new CopyOnWriteArrayList<>())
                    .add(frame);
        }
        return reply;
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply == Reply.SILENCE) {
            awaitEnd();
        }
        if (!reply.errorType.isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", reply.errorType);
        }
        exchange.sendResponseHeaders(reply.status, -1);
    }

    private void awaitEnd() {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Posts that wait for each other. */
    private static final class Gathering {
        private final CountDownLatch missing;
        private final Duration patience;

        Gathering(int many, Duration patience) {
            this.missing = new CountDownLatch(many);
            this.patience = patience;
        }

        void join() {
            missing.countDown();
            try {
                if (!missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    LongStream.range(0, missing.getCount()).forEach(one -> missing.countDown());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    /** What API Gateway answers a post. */
    enum Reply {
        OK(200, ""),
        BARE_GONE(410, ""),
        GONE(410, "GoneException"),
        FORBIDDEN(403, "ForbiddenException"),
        TOO_LARGE(413, "PayloadTooLargeException"),
        BARE_THROTTLED(429, ""),
        THROTTLED(429, "LimitExceededException"),
        BROKEN(500, ""),
        OVERLOADED(503, ""),
        MALFORMED(400, "BadRequestException"),
        SILENCE(504, "");

        private final int status;
        private final String errorType;

        Reply(int status, String errorType) {
            this.status = status;
            this.errorType = errorType;
        }
    }
}
