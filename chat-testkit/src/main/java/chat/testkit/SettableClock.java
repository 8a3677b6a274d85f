package chat.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SettableClock implements InstantSource {
    private volatile Instant now;

    public SettableClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Sets the time, back or forth. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves the time on by {@code duration}. */
    public void pass(Duration duration) {
        set(now.plus(duration));
    }
}
