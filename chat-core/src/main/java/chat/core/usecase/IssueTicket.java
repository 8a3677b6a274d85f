package chat.core.usecase;

import chat.core.domain.Identity;
import chat.core.domain.Ticket;
import chat.core.port.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Gives a ticket to somebody whose token was good a moment ago. */
public final class IssueTicket {
    private final Tickets tickets;
    private final Supplier<Ticket> fresh;
    private final InstantSource clock;

    /** Makes tickets of what {@code fresh} supplies: each time another one, which nobody can guess. */
    public IssueTicket(Tickets tickets, Supplier<Ticket> fresh, InstantSource clock) {
        this.tickets = tickets;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** Answers a ticket that never outlives the identity. */
    public Issued handle(Identity identity) {
        Ticket ticket = fresh.get();
        Instant now = clock.instant();
        Duration life = life(Duration.between(now, identity.expiresAt()));
        tickets.keep(ticket.mark(), identity, now.plus(life));
        return new Issued(ticket, life);
    }

    private static Duration life(Duration ofIdentity) {
        if (ofIdentity.isNegative()) {
            return Duration.ZERO;
        }
        return ofIdentity.compareTo(Ticket.LIFE) < 0 ? ofIdentity : Ticket.LIFE;
    }

    /** A ticket, and how long it is good: not at all where its identity has just expired. */
    public record Issued(Ticket ticket, Duration life) {}
}
