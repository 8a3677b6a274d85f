package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends stories to one page as they end, as server-sent events. A page that does not read holds up nobody, and is let go.
 *
 * <p>Javalin's own way is not used: once its client is gone, it spins for ever.
 */
final class Feed {
    private static final int MOST_WAITING = 5_000;
    private static final int SECONDS_OF_SILENCE = 15;
    private static final String STILL_HERE = ": still here\n\n";

    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Journal journal;
    private volatile boolean isOver;

    Feed(Journal journal) {
        this.journal = journal;
    }

    /** Sends what came after number {@code seen} and all that follows, until the page is gone or this is ended. */
    void run(long seen, OutputStream page) {
        Consumer<ObjectNode> listener = entry -> put(event(entry));
        try {
            send(STILL_HERE, page);
            journal.follow(seen, listener);
            while (!isOver) {
                send(
                        Optional.ofNullable(waiting.poll(SECONDS_OF_SILENCE, TimeUnit.SECONDS))
                                .orElse(STILL_HERE),
                        page);
            }
        } catch (IOException gone) {
            isOver = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            journal.leave(listener);
        }
    }

    void end() {
        isOver = true;
        put(STILL_HERE);
    }

    private void put(String event) {
        if (!waiting.offer(event)) {
            isOver = true;
        }
    }

    private static void send(String event, OutputStream page) throws IOException {
        page.write(event.getBytes(UTF_8));
        page.flush();
    }

    private static String event(ObjectNode entry) {
        return "event: record\nid: " + entry.path("seq").asLong() + "\ndata: " + entry + "\n\n";
    }
}
