package chat.core.usecase;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.RateLimit;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps one connection to its share of frames, before anything is read for them, and counts how often it was told to
 * wait and did not: what it sent in the meantime was refused again.
 */
public final class Throttle {
    private static final String TOO_MUCH = "Too much at once. Wait a moment, then send it again.";

    private final RateLimit frames;
    private final InstantSource clock;
    private Instant full = Instant.EPOCH;
    private Instant wait = Instant.EPOCH;
    private int unheeded;

    public Throttle(RateLimit frames, InstantSource clock) {
        this.frames = frames;
        this.clock = clock;
    }

    /** Takes a token for a frame, whatever it asks; answers a refusal where there is none. */
    public synchronized Optional<Refused> admit(Optional<Action> action, Optional<Ref> ref) {
        Instant now = time();
        Optional<Duration> delay = frames.delay(full, now);
        if (delay.isEmpty()) {
            full = frames.takeOne(full, now);
        }
        return delay.map(left -> new Refused(action, ErrorCode.RATE_LIMITED, TOO_MUCH, ref).after(left));
    }

    /** Takes note of a reply. What is accepted makes good for one refusal: nobody is held to what was long ago. */
    public synchronized void note(Optional<ServerEvent> reply) {
        Optional<Refused> refused = reply.filter(Refused.class::isInstance).map(Refused.class::cast);
        if (refused.isEmpty()) {
            unheeded = Math.max(0, unheeded - 1);
        } else if (refused.get().code() == ErrorCode.RATE_LIMITED) {
            count(refused.get());
        }
    }

    private void count(Refused tooFast) {
        Instant now = time();
        unheeded += now.isBefore(wait) ? 1 : 0;
        wait = tooFast.retryAfter().map(now::plus).orElse(now);
    }

    /** Answers whether it has not waited as told so many times. */
    public synchronized boolean hasNotWaited(int times) {
        return unheeded >= times;
    }

    private Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
