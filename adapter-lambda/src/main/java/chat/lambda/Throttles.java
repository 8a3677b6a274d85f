package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.RateLimit;
import chat.core.port.MessageGateway.Reason;
import chat.core.usecase.Throttle;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The connections that this environment of a function has heard of lately, and how they kept to what they were told.
 *
 * <p>It costs no request, and is no more than a best effort: each environment counts for itself.
 */
final class Throttles {
    /** The most connections that are remembered; those that were not heard of for longest are forgotten. */
    static final int MOST_CONNECTIONS = 1_000;

    /** Who was told to wait so often, and has not, is closed. */
    static final int MOST_UNHEEDED = 100;

    private final RateLimit frames;
    private final InstantSource clock;
    private final Closing closing;
    private final SequencedMap<ConnectionId, Optional<Throttle>> latest = new LinkedHashMap<>();

    Throttles(RateLimit frames, InstantSource clock, Closing closing) {
        this.frames = frames;
        this.clock = clock;
        this.closing = closing;
    }

    /** Answers what holds {@code connection} to its share; empty where it was closed, and more of it is under way. */
    synchronized Optional<Throttle> of(ConnectionId connection) {
        Optional<Throttle> known = latest.getOrDefault(connection, Optional.of(new Throttle(frames, clock)));
        remember(connection, known);
        return known;
    }

    /** Closes who asks; answers whether that is done. A connection that could not be closed is remembered as it was. */
    boolean close(Incoming incoming, ConnectionId connection) {
        boolean done = closing.close(incoming, connection)
                .filter(trouble -> trouble != Reason.GONE)
                .isEmpty();
        if (done) {
            remember(connection, Optional.empty());
        }
        return done;
    }

    private synchronized void remember(ConnectionId connection, Optional<Throttle> throttle) {
        latest.putLast(connection, throttle);
        if (latest.size() > MOST_CONNECTIONS) {
            latest.pollFirstEntry();
        }
    }

    /** How many connections it remembers. */
    synchronized int size() {
        return latest.size();
    }

    /** Closes connections. */
    @FunctionalInterface
    interface Closing {
        /** Closes a connection of the API that {@code incoming} came from; answers why that failed, where it did. */
        Optional<Reason> close(Incoming incoming, ConnectionId connection);
    }
}
