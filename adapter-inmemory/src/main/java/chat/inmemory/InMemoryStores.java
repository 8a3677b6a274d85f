package chat.inmemory;

import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;
import chat.core.port.Tickets;
import java.util.function.Supplier;

/** Stores that share one memory, and tickets, which share nothing with them. */
public record InMemoryStores(
        ConnectionStore connections, MessageLog log, Subscriptions subscriptions, Tickets tickets) {
    /**
     * Makes empty ones.
     *
     * @param quotas what one may take; it goes by the times that the steps are given
     * @param epochs gives each life of a room an epoch that no other had, in any process before
     */
    public static InMemoryStores create(Retention retention, Quotas quotas, Supplier<Epoch> epochs) {
        ChatMemory memory = new ChatMemory(retention, epochs, quotas);
        return new InMemoryStores(
                new InMemoryConnectionStore(memory),
                new InMemoryMessageLog(memory),
                new InMemorySubscriptions(memory),
                new InMemoryTickets());
    }
}
