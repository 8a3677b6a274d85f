package chat.cloud;

import io.javalin.http.sse.SseClient;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Sends stories to one page as they end. A page that does not read holds up nobody, and is let go. */
final class Feed {
    private static final int MOST_WAITING = 5_000;
    private static final int SECONDS_OF_SILENCE = 15;

    private final BlockingQueue<ObjectNode> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final SseClient client;
    private final Journal journal;

    Feed(SseClient client, Journal journal) {
        this.client = client;
        this.journal = journal;
    }

    /** Sends what came after number {@code seen}, and all that follows. */
    void begin(long seen) {
        Consumer<ObjectNode> listener = entry -> {
            if (!waiting.offer(entry)) {
                client.close();
            }
        };
        client.keepAlive();
        client.onClose(() -> journal.leave(listener));
        journal.follow(seen, listener);
        Thread.startVirtualThread(this::run);
    }

    private void run() {
        try {
            while (!client.terminated()) {
                Optional<ObjectNode> entry = Optional.ofNullable(waiting.poll(SECONDS_OF_SILENCE, TimeUnit.SECONDS));
                entry.ifPresentOrElse(this::send, () -> client.sendComment("still here"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(ObjectNode entry) {
        client.sendEvent(
                "record", entry.toString(), Long.toString(entry.path("seq").asLong()));
    }
}
