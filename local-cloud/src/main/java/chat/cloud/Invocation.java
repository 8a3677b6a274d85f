package chat.cloud;

import java.time.Duration;
import java.util.UUID;

/**
 * One event on its way through a function.
 *
 * @param id Lambda's request id
 * @param event JSON
 * @param timeout how long the function may take
 */
record Invocation(String id, String event, Duration timeout, Ledger ledger) {
    static Invocation of(String event, Duration timeout) {
        return new Invocation(UUID.randomUUID().toString(), event, timeout, new Ledger());
    }

    /** What became of it. */
    sealed interface Outcome {
        /** The function answered, in JSON. */
        record Answered(String json) implements Outcome {}

        /** The function threw, or its process ended; {@code error} is JSON with errorType and errorMessage. */
        record Failed(String error) implements Outcome {}

        /** The function did not answer in time. */
        record TimedOut() implements Outcome {}

        /** As many environments run as may. */
        record Throttled() implements Outcome {}
    }
}
