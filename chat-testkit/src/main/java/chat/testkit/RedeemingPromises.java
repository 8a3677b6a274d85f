package chat.testkit;

import static chat.testkit.OnTickets.bytes;
import static chat.testkit.OnTickets.mark;
import static chat.testkit.Words.AT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.Ticket;
import chat.core.domain.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a ticket is good for. A part of the {@link TicketsContract}. */
interface RedeemingPromises extends OnTickets {
    @Test
    default void a_ticket_is_redeemed_for_the_whole_identity_that_was_kept() {
        tickets().keep(mark(1), ANN, UNTIL);
        tickets().keep(mark(2), BOB, UNTIL);

        assertThat(tickets().redeem(mark(2), AT)).hasValue(BOB);
        assertThat(tickets().redeem(mark(1), AT)).hasValue(ANN);
    }

    @Test
    default void a_ticket_that_was_redeemed_is_never_good_again() {
        tickets().keep(mark(1), ANN, UNTIL);
        tickets().redeem(mark(1), AT);
        tickets().keep(mark(2), ANN, UNTIL);

        assertThat(tickets().redeem(mark(1), AT)).isEmpty();
        assertThat(tickets().redeem(mark(1), AT.plusSeconds(1))).isEmpty();
        assertThat(tickets().redeem(mark(2), AT)).hasValue(ANN);
    }

    @Test
    default void a_ticket_that_was_never_kept_is_good_for_nothing() {
        tickets().keep(mark(1), ANN, UNTIL);

        assertThat(tickets().redeem(mark(2), AT)).isEmpty();
    }

    @Test
    default void a_ticket_is_good_until_the_very_last_millisecond() {
        tickets().keep(mark(1), ANN, UNTIL);

        assertThat(tickets().redeem(mark(1), UNTIL.minusMillis(1))).hasValue(ANN);
    }

    @Test
    default void from_its_end_on_a_ticket_is_good_for_nothing() {
        tickets().keep(mark(1), ANN, UNTIL);
        tickets().keep(mark(2), ANN, UNTIL);
        tickets().keep(mark(3), BOB, AT.plusMillis(1));

        assertThat(tickets().redeem(mark(1), UNTIL)).isEmpty();
        assertThat(tickets().redeem(mark(2), UNTIL.plusSeconds(86_400))).isEmpty();
        assertThat(tickets().redeem(mark(3), AT.plusMillis(1))).isEmpty();
    }

    @Test
    default void one_that_is_kept_later_does_not_end_one_that_is_still_good() {
        tickets().keep(mark(1), ANN, UNTIL);
        tickets().keep(mark(2), BOB, AT.plusSeconds(1));
        tickets().keep(mark(3), ANN, UNTIL.plus(Ticket.LIFE).minusMillis(1));

        assertThat(tickets().redeem(mark(1), UNTIL.minusMillis(1))).hasValue(ANN);
    }

    @Test
    default void a_user_may_have_several_tickets() {
        for (int number = 0; number < 20; number++) {
            tickets().keep(mark(number), ANN, UNTIL);
        }

        for (int number = 0; number < 20; number++) {
            assertThat(tickets().redeem(mark(number), AT)).hasValue(ANN);
        }
    }

    @Test
    default void a_ticket_with_one_bit_changed_is_another_ticket() {
        tickets().keep(mark(1), ANN, UNTIL);

        for (int bit = 0; bit < 8 * Ticket.BYTES; bit++) {
            byte[] changed = bytes(1);
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(tickets().redeem(Ticket.of(changed).mark(), AT)).isEmpty();
        }
        assertThat(tickets().redeem(mark(1), AT)).hasValue(ANN);
    }

    @Test
    default void names_and_ids_come_out_as_they_went_in() {
        Identity strange = new Identity(
                new UserId("#ticket#%23 \uD83D\uDE00"),
                Optional.of(""),
                Optional.of("#a%\u00E9\uD83D\uDE00"),
                AT.plusNanos(86_400_000_000_001L));
        tickets().keep(mark(1), strange, UNTIL);

        assertThat(tickets().redeem(mark(1), AT)).hasValue(strange);
    }
}
