package chat.lambda;

import chat.core.domain.Ticket;
import java.security.SecureRandom;

/** Makes tickets that nobody can guess, also in functions that were restored from one snapshot. */
final class RandomTickets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomTickets() {}

    static Ticket next() {
        byte[] bytes = new byte[Ticket.BYTES];
        RANDOM.nextBytes(bytes);
        return Ticket.of(bytes);
    }
}
