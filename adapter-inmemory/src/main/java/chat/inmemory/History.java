package chat.inmemory;

import static java.util.Comparator.comparingLong;

import chat.core.domain.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The logs of all open rooms, held within one bound. Guarded by the lock of {@link ChatMemory}. */
final class History {
    private static final Comparator<Weight> LIGHTEST_FIRST = comparingLong(Weight::spareBytes)
            .thenComparing(weight -> weight.log().room().name().value());

    private final Retention retention;
    /** Keeps at hand which log could let go of most, however many there are. */
    private final TreeSet<Weight> weights = new TreeSet<>(LIGHTEST_FIRST);

    private long bytes;

    History(Retention retention) {
        this.retention = retention;
    }

    /** Appends to {@code log} by {@code step}, and lets go of what is too much at {@code now}. */
    Message append(RoomLog log, Supplier<Message> step, Instant now) {
        forget(log);
        Message message = step.get();
        log.expire(retention, now);
        remember(log);
        shrink();
        return message;
    }

    /** Forgets the log of a room that is closed. */
    void forget(RoomLog log) {
        weights.remove(Weight.of(log));
        bytes -= log.bytes();
    }

    private void remember(RoomLog log) {
        bytes += log.bytes();
        if (log.spareBytes() > 0) {
            weights.add(Weight.of(log));
        }
    }

    /** The log that holds most pays, so that one room's flood is not another's loss. */
    private void shrink() {
        while (bytes > retention.maxBytes() && !weights.isEmpty()) {
            RoomLog heaviest = weights.last().log();
            forget(heaviest);
            heaviest.dropOldest();
            remember(heaviest);
        }
    }

    private record Weight(long spareBytes, RoomLog log) {
        static Weight of(RoomLog log) {
            return new Weight(log.spareBytes(), log);
        }
    }
}
