package chat.core.usecase;

import chat.core.domain.Identity;
import chat.core.domain.Ticket;
import chat.core.port.Tickets;
import java.time.InstantSource;
import java.util.Optional;

/** Lets somebody in by a ticket, which is worth nothing afterwards. */
public final class RedeemTicket {
    private final Tickets tickets;
    private final InstantSource clock;

    public RedeemTicket(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Answers whom the ticket was issued for, as the token said; empty where it is none, or not good any more. */
    public Optional<Identity> handle(String shown) {
        return Ticket.parse(shown).flatMap(ticket -> tickets.redeem(ticket.mark(), clock.instant()));
    }
}
