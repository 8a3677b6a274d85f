package chat.testkit;

import static chat.testkit.Words.AT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Ticket;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.core.usecase.IssueTicket;
import chat.core.usecase.IssueTicket.Issued;
import chat.core.usecase.RedeemTicket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a token to a ticket to an identity. A part of the {@link TicketsContract}. */
interface TicketStories extends OnTickets {
    Authentication NO_TICKET = new Unauthenticated(Flaw.NO_TICKET);

    @Test
    default void who_signed_in_gets_a_ticket_and_comes_in_by_it_once() {
        SettableClock clock = new SettableClock(AT);
        Issued issued = issue(clock).handle(ANN);
        RedeemTicket redeem = new RedeemTicket(tickets(), clock);

        assertThat(issued.life()).isEqualTo(Duration.ofSeconds(30));
        assertThat(redeem.handle(issued.ticket().value())).isEqualTo(new Authenticated(ANN));
        assertThat(redeem.handle(issued.ticket().value())).isEqualTo(NO_TICKET);
    }

    @Test
    default void after_half_a_minute_a_ticket_is_good_for_nothing() {
        SettableClock clock = new SettableClock(AT);
        IssueTicket issue = issue(clock);
        Ticket first = issue.handle(ANN).ticket();
        Ticket second = issue.handle(ANN).ticket();
        RedeemTicket redeem = new RedeemTicket(tickets(), clock);

        clock.pass(Duration.ofMillis(29_999));
        assertThat(redeem.handle(first.value())).isEqualTo(new Authenticated(ANN));
        clock.pass(Duration.ofMillis(1));
        assertThat(redeem.handle(second.value())).isEqualTo(NO_TICKET);
    }

    @Test
    default void a_ticket_does_not_outlive_its_token() {
        SettableClock clock = new SettableClock(BOB.expiresAt().minusMillis(500));
        IssueTicket issue = issue(clock);
        Issued first = issue.handle(BOB);
        Ticket second = issue.handle(BOB).ticket();
        RedeemTicket redeem = new RedeemTicket(tickets(), clock);

        assertThat(first.life()).isEqualTo(Duration.ofMillis(500));
        clock.pass(Duration.ofMillis(499));
        assertThat(redeem.handle(first.ticket().value())).isEqualTo(new Authenticated(BOB));
        clock.pass(Duration.ofMillis(1));
        assertThat(redeem.handle(second.value())).isEqualTo(NO_TICKET);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100_000})
    default void for_a_token_that_has_just_expired_a_ticket_is_good_for_nothing(long late) {
        SettableClock clock = new SettableClock(BOB.expiresAt().plusMillis(late));
        Issued issued = issue(clock).handle(BOB);

        assertThat(issued.life()).isZero();
        assertThat(new RedeemTicket(tickets(), clock).handle(issued.ticket().value()))
                .isEqualTo(NO_TICKET);
    }

    @Test
    default void what_is_no_ticket_is_not_even_looked_up() {
        RedeemTicket redeem = new RedeemTicket(tickets(), new SettableClock(AT));
        String good = issue(new SettableClock(AT)).handle(ANN).ticket().value();

        for (String bad : List.of("", "#everyone", good + "=", good + "A", good.substring(1), " " + good)) {
            assertThat(redeem.handle(bad)).isEqualTo(NO_TICKET);
        }
        assertThat(redeem.handle(good)).isEqualTo(new Authenticated(ANN));
    }

    private IssueTicket issue(SettableClock clock) {
        AtomicLong numbers = new AtomicLong();
        return new IssueTicket(tickets(), () -> OnTickets.ticket(numbers.incrementAndGet()), clock);
    }
}
