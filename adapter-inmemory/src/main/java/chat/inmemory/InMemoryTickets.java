package chat.inmemory;

import chat.core.domain.Identity;
import chat.core.domain.SecretMark;
import chat.core.domain.Ticket;
import chat.core.port.Tickets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tickets in memory: no more than were issued within the life of one. */
final class InMemoryTickets implements Tickets {
    private final Map<SecretMark, Kept> all = new HashMap<>();

    /** No ticket ends later than a life from now, so whatever ended a life before this one is over. */
    @Override
    public synchronized void keep(SecretMark mark, Identity identity, Instant until) {
        Instant over = until.minus(Ticket.LIFE);
        all.values().removeIf(kept -> !kept.isGoodAt(over));
        all.put(mark, new Kept(identity, until));
    }

    @Override
    public synchronized Optional<Identity> redeem(SecretMark mark, Instant now) {
        return Optional.ofNullable(all.remove(mark))
                .filter(kept -> kept.isGoodAt(now))
                .map(Kept::identity);
    }

    /** How many it remembers. */
    synchronized int size() {
        return all.size();
    }

    private record Kept(Identity identity, Instant until) {
        boolean isGoodAt(Instant now) {
            return now.isBefore(until);
        }
    }
}
