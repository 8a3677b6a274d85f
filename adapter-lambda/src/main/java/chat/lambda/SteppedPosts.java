package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import chat.core.usecase.Courier;
import chat.core.usecase.Disconnect;
import chat.lambda.PostingProgress.Hold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Posts what a queue has brought in steps, and notes each: however often it comes, each recipient is posted to once.
 *
 * <p>Only the step in which a worker was ended by force is posted again, since nobody can say how far it had got.
 */
record SteppedPosts(FrameGateway gateway, Disconnect disconnect, Courier courier, PostingProgress progress) {
    /** How many are posted to between two notes. */
    static final int STEP = 50;

    /** What a step takes at most, with its repeats, and with those found gone told of. */
    static final int STEP_MILLIS = 5_000;

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);

    /**
     * Posts {@code frame} to those of {@code recipients} who have not been posted to.
     *
     * @param id the same each time it is brought
     * @param recipients sorted by their ids; others may be among them the next time
     */
    Result carryOut(
            String id, Iterator<ConnectionId> recipients, byte[] frame, IntSupplier millisLeft, Journal journal) {
        Duration lease = Duration.ofMillis(millisLeft.getAsInt()).plus(CLOCKS_DIFFER_BY);
        return progress.claim(id, lease)
                .map(hold -> goOn(hold, recipients, frame, millisLeft, journal))
                .orElse(Result.HELD_BY_ANOTHER);
    }

    private Result goOn(
            Hold hold, Iterator<ConnectionId> recipients, byte[] frame, IntSupplier millisLeft, Journal journal) {
        List<ConnectionId> step = next(hold, recipients);
        Result result = step.isEmpty() && hold.upTo().isPresent() ? Result.POSTED_BEFORE : Result.DONE;
        while (!step.isEmpty() && millisLeft.getAsInt() >= STEP_MILLIS) {
            post(step, frame, journal);
            if (!progress.note(hold, step.getLast())) {
                return Result.HELD_BY_ANOTHER;
            }
            step = next(hold, recipients);
        }
        boolean held = progress.release(hold);
        if (step.isEmpty()) {
            return result;
        }
        return held ? Result.OUT_OF_TIME : Result.HELD_BY_ANOTHER;
    }

    private static List<ConnectionId> next(Hold hold, Iterator<ConnectionId> recipients) {
        List<ConnectionId> step = new ArrayList<>(STEP);
        while (step.size() < STEP && recipients.hasNext()) {
            ConnectionId recipient = recipients.next();
            if (hold.leaves(recipient)) {
                step.add(recipient);
            }
        }
        return step;
    }

    private void post(List<ConnectionId> recipients, byte[] frame, Journal journal) {
        List<Undelivered> undelivered = gateway.post(recipients, frame);
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

    /** What became of it. */
    enum Result implements Batch.Result {
        DONE("done"),
        POSTED_BEFORE("posted-before"),
        HELD_BY_ANOTHER("held-by-another"),
        OUT_OF_TIME("out-of-time");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public boolean isDone() {
            return this == DONE || this == POSTED_BEFORE;
        }
    }
}
