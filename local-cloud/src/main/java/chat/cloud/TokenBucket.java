package chat.cloud;

import java.util.function.LongSupplier;

/** Lets through so many a second, and so many at once. */
final class TokenBucket {
    private final double rate;
    private final double burst;
    private final LongSupplier nanoTime;
    private double tokens;
    private long last;

    TokenBucket(double rate, double burst, LongSupplier nanoTime) {
        this.rate = rate;
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.tokens = burst;
        this.last = nanoTime.getAsLong();
    }

    /** Answers whether one more may pass, and lets it. */
    synchronized boolean take() {
        long now = nanoTime.getAsLong();
        if (now > last) {
            tokens = Math.min(burst, tokens + (now - last) / 1e9 * rate);
            last = now;
        }
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
