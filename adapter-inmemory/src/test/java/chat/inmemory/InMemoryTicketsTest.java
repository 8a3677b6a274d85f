package chat.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Epoch;
import chat.core.domain.Identity;
import chat.core.domain.Quotas;
import chat.core.domain.Ticket;
import chat.core.domain.UserId;
import chat.core.port.Tickets;
import chat.testkit.TicketsContract;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InMemoryTicketsTest extends TicketsContract {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Identity ANN =
            new Identity(new UserId("u-1"), Optional.empty(), Optional.empty(), NOON.plusSeconds(3_600));

    @Override
    protected Tickets noTickets() {
        return InMemoryStores.create(Retention.DEFAULT, Quotas.DEFAULT, () -> new Epoch("e-1"))
                .tickets();
    }

    @Test
    void what_nobody_redeems_is_forgotten_when_others_are_kept() {
        InMemoryTickets tickets = new InMemoryTickets();

        for (int second = 0; second < 1_000; second++) {
            byte[] bytes = ByteBuffer.allocate(Ticket.BYTES).putInt(second).array();
            tickets.keep(Ticket.of(bytes).mark(), ANN, NOON.plusSeconds(second).plus(Ticket.LIFE));
        }

        assertThat(tickets.size()).isEqualTo(30);
    }
}
