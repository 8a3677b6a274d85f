package chat.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A member that reads everything, counts the messages and keeps none, so that a thousand of them fit into a test. */
final class CountingReader implements WebSocket.Listener, AutoCloseable {
    private static final String MESSAGE = "{\"type\":\"client-message\"";
    private static final String HISTORY = "{\"type\":\"multi-message\"";

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch messages;
    private final WebSocket socket;
    private final StringBuilder start = new StringBuilder();

    private CountingReader(URI webSocket, int expected) {
        messages = new CountDownLatch(expected);
        socket = ChatClient.open(webSocket, this);
    }

    /** Enters {@code room} under a name of its own and expects so many messages. */
    static CountingReader in(URI webSocket, String room, int expected) throws InterruptedException {
        CountingReader reader = new CountingReader(webSocket, expected);
        reader.send(Frame.action("register", "value", People.fresh("reader")));
        reader.send(Frame.action("join-room", "value", room));
        assertThat(reader.entered.await(ChatClient.PATIENCE_MS, TimeUnit.MILLISECONDS))
                .isTrue();
        return reader;
    }

    void send(String frame) {
        ChatClient.settle(socket.sendText(frame, true));
    }

    /** Sends a frame that may be lost, because the server may have closed the connection. */
    void offer(String frame) {
        socket.sendText(frame, true).exceptionally(lost -> socket).join();
    }

    boolean isOpen() {
        return !socket.isOutputClosed();
    }

    void awaitAll() throws InterruptedException {
        assertThat(messages.await(ChatClient.PATIENCE_MS, TimeUnit.MILLISECONDS))
                .as("%d messages are missing", messages.getCount())
                .isTrue();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
        start.append(part, 0, Math.min(part.length(), MESSAGE.length() - start.length()));
        if (last) {
            count(start.toString());
            start.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void count(String beginning) {
        if (beginning.startsWith(MESSAGE)) {
            messages.countDown();
        } else if (beginning.startsWith(HISTORY)) {
            entered.countDown();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
