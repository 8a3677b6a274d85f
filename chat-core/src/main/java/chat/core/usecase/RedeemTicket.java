package chat.core.usecase;

import chat.core.domain.Ticket;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.core.port.Tickets;
import java.time.InstantSource;

/** Lets somebody in by a ticket, which is worth nothing afterwards. */
public final class RedeemTicket {
    private final Tickets tickets;
    private final InstantSource clock;

    public RedeemTicket(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Answers the identity that the ticket was issued for, as its token said, where it is good. */
    public Authentication handle(String shown) {
        return Ticket.parse(shown)
                .flatMap(ticket -> tickets.redeem(ticket.mark(), clock.instant()))
                .<Authentication>map(Authenticated::new)
                .orElseGet(() -> new Unauthenticated(Flaw.NO_TICKET));
    }
}
