package chat.cloud;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Does one thing after another, in the order in which they came. */
final class Turns implements Executor {
    private static final Runnable NOTHING = () -> {};

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Executor threads;
    private boolean busy;

    Turns(Executor threads) {
        this.threads = threads;
    }

    @Override
    public synchronized void execute(Runnable task) {
        waiting.add(task);
        if (!busy) {
            busy = true;
            threads.execute(this::run);
        }
    }

    private void run() {
        for (Runnable task = next(); task != NOTHING; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        Runnable task = waiting.isEmpty() ? NOTHING : waiting.remove();
        busy = task != NOTHING;
        return task;
    }
}
