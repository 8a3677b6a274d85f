package chat.dynamodb;

import chat.core.port.StoreUnavailableException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Tries again after a pause that grows with each loss and is random, so that those who race spread out. */
final class Backoff {
    private static final int ATTEMPTS = 24;
    private static final long FIRST_MILLIS = 8;
    private static final long LONGEST_MILLIS = 250;

    private Backoff() {}

    /** Answers what {@code attempt} answers first; it answers nothing when it lost a race. */
    static <T> T until(Supplier<Optional<T>> attempt) {
        for (int lost = 0; lost < ATTEMPTS; lost++) {
            if (lost > 0) {
                pause(lost);
            }
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new StoreUnavailableException(
                "Too many write the same at once", new TimeoutException(ATTEMPTS + " attempts"));
    }

    /** Waits before the attempt that follows {@code lost} others. */
    static void pause(int lost) {
        long window = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(lost - 1, 16));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(window + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted between two attempts", interrupted);
        }
    }
}
