package chat.javalin;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Goes round the connections that have something to be written. What has gathered for one meanwhile goes
 * out in one write, and a slow one is left alone until its last write is done.
 */
final class Writer implements AutoCloseable {
    private final BlockingQueue<Outlet> ready = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("chat-writer").daemon().unstarted(this::run);

    void start() {
        thread.start();
    }

    /** Takes note that {@code outlet} has something to be written. */
    void wake(Outlet outlet) {
        ready.add(outlet);
    }

    private void run() {
        try {
            while (true) {
                ready.take().write();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
