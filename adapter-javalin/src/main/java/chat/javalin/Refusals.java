package chat.javalin;

import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import java.util.Optional;

/**
 * How often one connection was refused for being too fast, less what it was let do. Its frames are handled one after
 * another.
 */
final class Refusals {
    /** Each of them told how long to wait. */
    private static final int MOST = 1_000;

    /** A bucket lets a flood have something now and then; who heeds the refusals gets more than one in ten. */
    private static final int FORGIVEN = 10;

    private int unheeded;

    /** Takes note of a reply. What is accepted makes good for ten refusals; what is refused for another reason for none. */
    void count(Optional<ServerEvent> reply) {
        Optional<ErrorCode> code =
                reply.filter(Refused.class::isInstance).map(Refused.class::cast).map(Refused::code);
        if (code.isEmpty()) {
            unheeded = Math.max(0, unheeded - FORGIVEN);
        } else if (code.get() == ErrorCode.RATE_LIMITED) {
            unheeded++;
        }
    }

    boolean areTooMany() {
        return unheeded >= MOST;
    }
}
