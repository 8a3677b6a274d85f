package chat.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Says a thousand things a second whatever it is told, and comes again under a new name when it is thrown out. */
final class Flooder {
    private static final long PERIOD = Duration.ofMillis(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final int port;
    private final String room;
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private long said;
    private long visits;
    private long turnedAway;

    Flooder(int port, String room) {
        this.port = port;
        this.room = room;
    }

    /** Floods until {@code end}, a time of {@link System#nanoTime}. */
    void floodUntil(long end) {
        long next = System.nanoTime();
        while (System.nanoTime() < end) {
            try (Guest guest = Guest.enter(port, "flooder-" + visits++, room, this::hear)) {
                while (guest.isOpen() && next < end) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    guest.say("spam");
                    said++;
                    next += PERIOD;
                }
            } catch (IOException tooOften) {
                turnedAway++;
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void hear(String event) {
        if (event.contains("\"rate-limited\"")) {
            refused.incrementAndGet();
        } else if (event.contains("\"message\":\"spam\"")) {
            heard.incrementAndGet();
        }
    }

    /** In a sentence, what has become of it. */
    String fate() {
        return "The flooder said %,d things; %,d were told to the room, %,d refused. It came %,d times; %,d times more it was turned away."
                .formatted(said, heard.get(), refused.get(), visits - turnedAway, turnedAway);
    }
}
