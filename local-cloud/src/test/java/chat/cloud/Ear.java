package chat.cloud;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A client of a WebSocket that waits for what it wants to hear. */
final class Ear implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final Consumer<String> listener;
    private final WebSocket socket;

    private Ear(WebSocket.Builder builder, URI uri, Optional<Consumer<String>> listener) {
        this.listener = listener.orElse(heard::add);
        this.socket = builder.buildAsync(uri, this).join();
    }

    static Ear at(URI uri, String... subprotocols) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (subprotocols.length > 0) {
            builder.subprotocols(subprotocols[0]);
        }
        return new Ear(builder, uri, Optional.empty());
    }

    /** Answers one whose handshake has that header, and which passes on what it hears. */
    static Ear passingOn(URI uri, String header, String value, Consumer<String> listener) {
        return new Ear(HTTP.newWebSocketBuilder().header(header, value), uri, Optional.of(listener));
    }

    WebSocket socket() {
        return socket;
    }

    Ear say(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /** Answers the next frame of that kind; others are passed over. */
    String await(Predicate<String> wanted) throws InterruptedException {
        while (true) {
            String frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("Nothing of that kind was heard");
            }
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    String await(String part) throws InterruptedException {
        return await(frame -> frame.contains(part));
    }

    /** Answers code and reason of the close. */
    String closed() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            listener.accept(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(data);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode + " " + reason);
        return CompletableFuture.completedStage(reason);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
