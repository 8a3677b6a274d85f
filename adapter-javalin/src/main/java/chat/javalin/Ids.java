package chat.javalin;

import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.ResumeToken;
import chat.core.domain.Ticket;
import java.security.SecureRandom;
import java.util.Base64;

/** Ids and secrets that nobody can guess. */
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Answers an id of the form that API Gateway's have: 16 characters for 11 bytes. */
    static ConnectionId connection() {
        return new ConnectionId(Base64.getUrlEncoder().encodeToString(random(11)));
    }

    static Epoch epoch() {
        return new Epoch(unpadded(8));
    }

    /** Answers what a client can tell and the log can be searched for. */
    static String reference() {
        return unpadded(6);
    }

    /** Answers a secret to sign tokens with, of 43 characters. */
    static String secret() {
        return unpadded(32);
    }

    static Ticket ticket() {
        return Ticket.of(random(Ticket.BYTES));
    }

    static ResumeToken resumeToken() {
        return ResumeToken.of(random(ResumeToken.BYTES));
    }

    private static String unpadded(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
