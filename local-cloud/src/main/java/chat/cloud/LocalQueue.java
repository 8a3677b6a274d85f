package chat.cloud;

import chat.template.Queue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A queue of the template, in memory; who waits for messages is told when there are some. */
final class LocalQueue {
    private final Queue queue;
    private final Deque<Message> waiting = new ArrayDeque<>();
    private Runnable listener = () -> {};
    private int delayed;

    LocalQueue(Queue queue) {
        this.queue = queue;
    }

    Queue settings() {
        return queue;
    }

    /** Has {@code next} run after each message that comes. */
    synchronized void onMessage(Runnable next) {
        listener = next;
    }

    void put(Message message) {
        Runnable told;
        synchronized (this) {
            waiting.add(message);
            told = listener;
        }
        told.run();
    }

    /** Puts a message where nobody sees it before {@code delay} is over. */
    void putLater(Message message, Duration delay, Alarm alarm) {
        synchronized (this) {
            delayed++;
        }
        alarm.after(delay, () -> appear(message));
    }

    private void appear(Message message) {
        synchronized (this) {
            delayed--;
        }
        put(message);
    }

    /** Takes out at most so many messages, each received once more. */
    synchronized List<Message> take(int most) {
        List<Message> taken = new ArrayList<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.remove().again());
        }
        return taken;
    }

    synchronized int size() {
        return waiting.size();
    }

    /** How many nobody sees yet. */
    synchronized int delayed() {
        return delayed;
    }

    synchronized List<Message> messages() {
        return List.copyOf(waiting);
    }
}
