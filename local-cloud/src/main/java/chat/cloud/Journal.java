package chat.cloud;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The last thousand stories. */
final class Journal {
    private static final int KEPT = 1_000;

    private final Deque<ObjectNode> entries = new ArrayDeque<>();
    private final List<Consumer<ObjectNode>> listeners = new CopyOnWriteArrayList<>();
    private long last;

    /** Adds what has come to its end; answers it with its number. */
    synchronized ObjectNode add(ObjectNode entry) {
        entry.put("seq", ++last);
        entries.add(entry);
        if (entries.size() > KEPT) {
            entries.remove();
        }
        listeners.forEach(listener -> listener.accept(entry));
        return entry;
    }

    /** Answers those after number {@code seq}, oldest first. */
    synchronized List<ObjectNode> after(long seq) {
        return entries.stream()
                .filter(entry -> entry.path("seq").asLong() > seq)
                .toList();
    }

    /** Tells {@code listener} of those after {@code seq} and of each that follows, none left out. It must not wait. */
    synchronized void follow(long seq, Consumer<ObjectNode> listener) {
        after(seq).forEach(listener);
        listeners.add(listener);
    }

    void leave(Consumer<ObjectNode> listener) {
        listeners.remove(listener);
    }

    synchronized void clear() {
        entries.clear();
    }
}
