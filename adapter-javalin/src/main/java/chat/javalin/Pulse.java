package chat.javalin;

import java.time.Duration;
import java.util.Optional;

/** When a connection was last heard of, and what follows from that. Times are those of {@link System#nanoTime}. */
final class Pulse {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final long CLOSE_PATIENCE = Duration.ofSeconds(4).toNanos();

    private final long born;
    private volatile long heard;
    private volatile long data;
    private volatile long pinged;
    private volatile long closing;
    private volatile State state = State.CONNECTING;

    private enum State {
        CONNECTING,
        OPEN,
        CLOSING
    }

    /** What is to be done about a connection. */
    enum Verdict {
        FINE,
        PING,
        /** It has had its time. */
        GO_AWAY,
        /** Its user has to sign in again. */
        EXPIRED,
        /** Nobody is there any more. */
        DROP
    }

    Pulse(long now) {
        born = now;
        heard(now);
        data(now);
        pinged = now;
    }

    void open(long now) {
        state = State.OPEN;
        heard(now);
    }

    /** Takes note of any frame from the other side. */
    void heard(long now) {
        heard = now;
    }

    /** Takes note of a message, either way. */
    void data(long now) {
        data = now;
    }

    void pinged(long now) {
        pinged = now;
    }

    void closing(long now) {
        closing = now;
        state = State.CLOSING;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Verdict at(long now, Limits limits) {
        return switch (state) {
            case CONNECTING -> now - born > PATIENCE ? Verdict.DROP : Verdict.FINE;
            case OPEN -> whileOpen(now, limits);
            case CLOSING -> now - closing > CLOSE_PATIENCE ? Verdict.DROP : Verdict.FINE;
        };
    }

    private Verdict whileOpen(long now, Limits limits) {
        if (exceeds(limits.life(), now - born) || exceeds(limits.idle(), now - data)) {
            return Verdict.GO_AWAY;
        }
        return now - heard < limits.heartbeat().toNanos() ? Verdict.FINE : whileSilent(now, limits);
    }

    /** Nobody is dropped who was not asked: the silence may have been the server's own. */
    private Verdict whileSilent(long now, Limits limits) {
        long beat = limits.heartbeat().toNanos();
        if (pinged - heard <= 0) {
            return Verdict.PING;
        }
        return now - pinged > beat + beat / 4 ? Verdict.DROP : Verdict.FINE;
    }

    private static boolean exceeds(Optional<Duration> limit, long nanos) {
        return limit.isPresent() && nanos >= limit.get().toNanos();
    }
}
