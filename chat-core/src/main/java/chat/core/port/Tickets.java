package chat.core.port;

import chat.core.domain.Identity;
import chat.core.domain.SecretMark;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers for whom tickets were issued, until each is redeemed or has expired.
 *
 * <p>It never sees a ticket, only its mark, so who reads what is kept has nothing to come in with. Each step is atomic.
 * A step that nobody heard the end of may have been taken: then the ticket is lost, and another one is asked for.
 *
 * <p>These promises are executable: every adapter passes {@code TicketsContract}.
 */
public interface Tickets {
    /** Keeps {@code identity} for who shows the ticket of {@code mark} before {@code until}; {@code mark} is a new one. */
    void keep(SecretMark mark, Identity identity, Instant until);

    /**
     * Answers the identity that was kept, once and for all: of several that race for it exactly one gets it, and from
     * then on nobody. Empty, too, where none was kept, and from {@code until} on.
     */
    Optional<Identity> redeem(SecretMark mark, Instant now);
}
