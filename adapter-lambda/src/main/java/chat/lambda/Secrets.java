package chat.lambda;

import chat.core.domain.ResumeToken;
import chat.core.domain.Ticket;
import java.security.SecureRandom;

/** Makes what nobody can guess, also in functions that were restored from one snapshot. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static Ticket ticket() {
        return Ticket.of(random(Ticket.BYTES));
    }

    static ResumeToken resumeToken() {
        return ResumeToken.of(random(ResumeToken.BYTES));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
