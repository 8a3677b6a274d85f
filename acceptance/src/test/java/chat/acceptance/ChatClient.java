package chat.acceptance;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * One person at a socket, over the JDK's own WebSocket.
 *
 * <p>Waits for what comes and never sleeps. What was passed over while waiting is kept, and can still be awaited.
 * The test's thread alone asks; a {@link #fence} shows that nothing else came.
 */
final class ChatClient implements AutoCloseable {
    static final long PATIENCE_MS = 60_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger MARKS = new AtomicInteger();

    private final String name;
    private final BlockingQueue<Frame> arrived = new LinkedBlockingQueue<>();
    private final List<Frame> passedOver = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private ChatClient(URI webSocket, String name) {
        this.name = name;
        this.socket = open(webSocket, new Ear(arrived, closed));
    }

    /** Opens a socket as the server's own page does. */
    static WebSocket open(URI webSocket, WebSocket.Listener listener) {
        return settle(
                HTTP.newWebSocketBuilder().header("Origin", originOf(webSocket)).buildAsync(webSocket, listener));
    }

    /** Answers the Origin of the page of the server that is there. */
    static String originOf(URI webSocket) {
        return webSocket.resolve("/").toString().replaceFirst("^ws", "http").replaceFirst("/$", "");
    }

    static ChatClient connect(URI webSocket, String name) {
        return new ChatClient(webSocket, name);
    }

    String name() {
        return name;
    }

    ChatClient send(String frame) {
        settle(socket.sendText(frame, true));
        return this;
    }

    ChatClient act(String action, Object... fields) {
        return send(Frame.action(action, fields));
    }

    /** Registers under this client's name and awaits the list of rooms. */
    ChatClient register() {
        act("register", "value", name);
        await("signup");
        return this;
    }

    /** Registers under a name that is on its way to being free, and asks until it is. */
    ChatClient registerWhenFree() {
        long end = System.nanoTime() + MILLISECONDS.toNanos(PATIENCE_MS);
        Frame answer;
        do {
            answer = act("register", "value", name).awaitAny("signup", "error");
        } while (answer.string("code").equals("name-taken") && System.nanoTime() < end);
        if (!answer.is("signup")) {
            throw new AssertionError(name + " is not free: " + answer.text());
        }
        return this;
    }

    /** Says something in the room; once it is acknowledged, every member's copy is on its way. */
    Frame say(String text) {
        String ref = "say-" + MARKS.incrementAndGet();
        return act("dispatch", "value", text, "ref", ref)
                .await("ack", frame -> frame.string("ref").equals(ref));
    }

    /** Enters a room and awaits its history. */
    Frame enter(String room) {
        act("join-room", "value", room);
        return await("multi-message");
    }

    Frame await(String type) {
        return awaitFirst(type, frame -> frame.is(type));
    }

    Frame await(String type, Predicate<Frame> wanted) {
        return awaitFirst(type, frame -> frame.is(type) && wanted.test(frame));
    }

    Frame awaitAny(String... types) {
        List<String> wanted = List.of(types);
        return awaitFirst(wanted.toString(), frame -> wanted.contains(frame.type()));
    }

    /** Answers the next frame, whatever it is. */
    Frame next() {
        return awaitFirst("a frame", frame -> true);
    }

    private Frame awaitFirst(String type, Predicate<Frame> match) {
        for (Frame frame : passedOver) {
            if (match.test(frame)) {
                passedOver.remove(frame);
                return frame;
            }
        }
        return awaitFresh(type, match);
    }

    private Frame awaitFresh(String type, Predicate<Frame> match) {
        long end = System.nanoTime() + MILLISECONDS.toNanos(PATIENCE_MS);
        while (true) {
            Frame frame = poll(end - System.nanoTime());
            if (frame.equals(Ear.SILENCE)) {
                throw new AssertionError(
                        name + " waited for " + type + " and got " + passedOver + ", closed: " + closed.getNow(0));
            }
            if (match.test(frame)) {
                return frame;
            }
            passedOver.add(frame);
        }
    }

    /** Answers all frames not yet awaited, up to the answer to a question of our own that is asked now. */
    List<Frame> fence() {
        return upTo(mark());
    }

    /** Asks a question of our own. */
    String mark() {
        String mark = "fence-" + MARKS.incrementAndGet();
        act("echo", "value", mark);
        return mark;
    }

    /** Answers all frames not yet awaited, up to the answer to that question. */
    List<Frame> upTo(String mark) {
        await("echo", frame -> frame.string("body").contains(mark));
        List<Frame> frames = List.copyOf(passedOver);
        passedOver.clear();
        return frames;
    }

    /** Answers those frames up to a fence that speak of {@code room}. */
    List<Frame> fence(String room) {
        return fence().stream()
                .filter(frame -> frame.text().contains("\"" + room + "\""))
                .toList();
    }

    int closeCode() {
        return settle(closed);
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    ChatClient hangUp() {
        return hangUp(WebSocket.NORMAL_CLOSURE);
    }

    ChatClient hangUp(int code) {
        settle(socket.sendClose(code, ""));
        return this;
    }

    /** Drops the connection without a word. */
    void vanish() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private Frame poll(long nanos) {
        try {
            Frame frame = arrived.poll(nanos, NANOSECONDS);
            return frame == null ? Ear.SILENCE : frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    static <T> T settle(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_MS, MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("Did not come about: " + e, e);
        }
    }
}
