package chat.cloud;

import chat.javalin.Assembly;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/** What one client says: its texts are dealt with side by side, as many as there are, unless the executor puts them in order. */
final class Inbox {
    /** So many texts are in hand at once; the next is read when one of them is done. */
    private static final int MOST_IN_HAND = 64;

    private final Assembly assembly = new Assembly();
    private final AtomicInteger inHand = new AtomicInteger();
    private final Executor executor;
    private final Consumer<String> deal;
    private final Runnable demand;

    /** Makes an inbox that has {@code deal} run for each text, and asks for the next frame by {@code demand}. */
    Inbox(Executor executor, Consumer<String> deal, Runnable demand) {
        this.executor = executor;
        this.deal = deal;
        this.demand = demand;
    }

    /** Takes a frame of a text. */
    void take(Frame frame, Callback callback) {
        try {
            Optional<String> text = assembly.add(frame);
            boolean more = text.isEmpty() || inHand.incrementAndGet() < MOST_IN_HAND;
            text.ifPresent(complete -> executor.execute(() -> deal(complete)));
            callback.succeeded();
            if (more) {
                demand.run();
            }
        } catch (CloseException refused) {
            callback.failed(refused);
        }
    }

    private void deal(String text) {
        try {
            deal.accept(text);
        } finally {
            if (inHand.getAndDecrement() == MOST_IN_HAND) {
                demand.run();
            }
        }
    }
}
