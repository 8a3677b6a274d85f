package chat.cloud;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Does one thing after another, in the order in which they came; one that throws does not keep the next from its turn. */
final class Turns implements Executor {
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
        boolean well = false;
        try {
            for (Optional<Runnable> task = next(); task.isPresent(); task = next()) {
                task.get().run();
            }
            well = true;
        } finally {
            if (!well) {
                threads.execute(this::run);
            }
        }
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> task = Optional.ofNullable(waiting.poll());
        busy = task.isPresent();
        return task;
    }
}
