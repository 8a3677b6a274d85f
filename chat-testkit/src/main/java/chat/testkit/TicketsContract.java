package chat.testkit;

import chat.core.port.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What all {@link Tickets} promise. An adapter's test extends this and supplies them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TicketsContract implements RedeemingPromises, TicketRacePromises, TicketStories {
    private Tickets tickets;

    /** Supplies tickets of which there are none; called before every test. */
    protected abstract Tickets noTickets();

    @BeforeEach
    final void startEmpty() {
        tickets = noTickets();
    }

    @Override
    public final Tickets tickets() {
        return tickets;
    }
}
