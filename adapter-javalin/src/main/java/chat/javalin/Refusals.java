package chat.javalin;

import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import java.util.Optional;

/** How often in a row one connection was refused for being too fast. Its frames are handled one after another. */
final class Refusals {
    /** Each of them told how long to wait. */
    private static final int MOST = 1_000;

    private int inARow;

    /** Takes note of a reply. What is accepted begins a new row; what is refused for another reason does not. */
    void count(Optional<ServerEvent> reply) {
        Optional<ErrorCode> code =
                reply.filter(Refused.class::isInstance).map(Refused.class::cast).map(Refused::code);
        if (code.isEmpty()) {
            inARow = 0;
        } else if (code.get() == ErrorCode.RATE_LIMITED) {
            inARow++;
        }
    }

    boolean areTooMany() {
        return inARow >= MOST;
    }
}
