package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.core.domain.ConnectionId;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import chat.core.usecase.Courier;
import chat.core.usecase.Disconnect;
import chat.lambda.ShardProgress.Hold;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Posts a shard in steps, and notes each: however often a shard comes, each of its recipients is posted to once.
 *
 * <p>Only the step in which a worker was ended by force is posted again, since nobody can say how far it had got.
 */
record ShardWorker(FrameGateway gateway, Disconnect disconnect, Courier courier, ShardProgress progress) {
    /** How many are posted to between two notes. */
    static final int STEP = 50;

    /** What a step takes at most, with its repeats, and with those found gone told of. */
    static final int STEP_MILLIS = 5_000;

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);

    Result carryOut(Shard shard, IntSupplier millisLeft, Journal journal) {
        Duration lease = Duration.ofMillis(millisLeft.getAsInt()).plus(CLOCKS_DIFFER_BY);
        return progress.claim(shard, lease)
                .map(hold -> goOn(shard, hold, millisLeft, journal))
                .orElse(Result.HELD_BY_ANOTHER);
    }

    private Result goOn(Shard shard, Hold hold, IntSupplier millisLeft, Journal journal) {
        int all = shard.recipients().size();
        int posted = hold.posted();
        Result result = posted < all ? Result.DONE : Result.POSTED_BEFORE;
        while (posted < all && millisLeft.getAsInt() >= STEP_MILLIS) {
            int end = Math.min(posted + STEP, all);
            post(shard.recipients().subList(posted, end), shard.frame(), journal);
            if (!progress.note(shard, hold, end)) {
                return Result.HELD_BY_ANOTHER;
            }
            posted = end;
        }
        boolean held = progress.release(shard, hold);
        if (posted < all) {
            return held ? Result.OUT_OF_TIME : Result.HELD_BY_ANOTHER;
        }
        return result;
    }

    private void post(List<ConnectionId> recipients, String frame, Journal journal) {
        List<Undelivered> undelivered = gateway.post(recipients, frame.getBytes(UTF_8));
        journal.count(recipients.size(), undelivered.size());
        undelivered.stream()
                .filter(missed -> missed.reason() == Reason.GONE)
                .forEach(ghost ->
                        courier.deliver(disconnect.handle(ghost.connection()).deliveries()));
    }

    /** Posts a frame that is written already. */
    @FunctionalInterface
    interface FrameGateway {
        List<Undelivered> post(List<ConnectionId> recipients, byte[] frame);
    }

    /** What became of a shard. */
    enum Result {
        DONE("done"),
        POSTED_BEFORE("posted-before"),
        HELD_BY_ANOTHER("held-by-another"),
        OUT_OF_TIME("out-of-time");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Whether the queue may forget the shard. */
        boolean isDone() {
            return this == DONE || this == POSTED_BEFORE;
        }
    }
}
