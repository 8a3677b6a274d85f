package chat.cloud;

import java.time.Instant;

/** Since when a connection is open, and when a message last went over it, either way. */
final class Pulse {
    private final Limits limits;
    private final long opened;
    private volatile long lastMessage;
    private volatile Instant lastActive = Instant.now();

    Pulse(Limits limits) {
        this.limits = limits;
        this.opened = limits.nanoTime().getAsLong();
        this.lastMessage = opened;
    }

    void beat() {
        lastMessage = limits.nanoTime().getAsLong();
        lastActive = Instant.now();
    }

    Instant lastActive() {
        return lastActive;
    }

    /** Answers whether the connection was silent, or open, for too long. */
    boolean isOver() {
        long now = limits.nanoTime().getAsLong();
        return now - lastMessage >= limits.idle().toNanos()
                || now - opened >= limits.lifetime().toNanos();
    }
}
