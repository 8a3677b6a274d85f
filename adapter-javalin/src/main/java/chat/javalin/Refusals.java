package chat.javalin;

import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How often one connection was told to wait, and did not: what it sent in the meantime was refused again. Its frames
 * are handled one after another.
 */
final class Refusals {
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private Instant wait = Instant.MIN;
    private int unheeded;

    Refusals(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes note of a reply. What is accepted makes good for one refusal: nobody is held to what was long ago. */
    void count(Optional<ServerEvent> reply) {
        Optional<Refused> refused = reply.filter(Refused.class::isInstance).map(Refused.class::cast);
        if (refused.isEmpty()) {
            unheeded = Math.max(0, unheeded - 1);
        } else if (refused.get().code() == ErrorCode.RATE_LIMITED) {
            count(refused.get());
        }
    }

    private void count(Refused tooFast) {
        Instant now = clock.instant();
        unheeded += now.isBefore(wait) ? 1 : 0;
        wait = tooFast.retryAfter().map(now::plus).orElse(now);
    }

    boolean areTooMany() {
        return unheeded >= MOST;
    }
}
