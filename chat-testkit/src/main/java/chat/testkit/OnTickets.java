package chat.testkit;

import chat.core.domain.Identity;
import chat.core.domain.SecretMark;
import chat.core.domain.Ticket;
import chat.core.domain.UserId;
import chat.core.port.Tickets;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** A part of the {@link TicketsContract}. */
interface OnTickets {
    Instant UNTIL = Words.AT.plus(Ticket.LIFE);
    Identity ANN =
            new Identity(new UserId("u-1"), Optional.of("Ann"), Optional.of("Lee"), Words.AT.plusMillis(3_600_123));
    Identity BOB = new Identity(new UserId("u-2"), Optional.empty(), Optional.empty(), Words.AT.plusSeconds(60));

    /** The tickets under test, none at first. */
    Tickets tickets();

    /** Answers a ticket for each number, as good as random ones for a store. */
    static Ticket ticket(long number) {
        return Ticket.of(bytes(number));
    }

    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Ticket.BYTES)
                .putLong(Long.MIN_VALUE)
                .putLong(number)
                .array();
    }

    static SecretMark mark(long number) {
        return ticket(number).mark();
    }
}
