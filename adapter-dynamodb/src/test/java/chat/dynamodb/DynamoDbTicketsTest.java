package chat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.core.domain.Identity;
import chat.core.domain.Ticket;
import chat.core.domain.UserId;
import chat.core.port.StoreUnavailableException;
import chat.core.port.Tickets;
import chat.dynamodb.Trouble.Kind;
import chat.testkit.TicketsContract;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoDbTicketsTest extends TicketsContract {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant UNTIL = NOON.plusMillis(29_500);
    private static final Identity ANN =
            new Identity(new UserId("u-1"), Optional.of("Ann"), Optional.empty(), NOON.plusSeconds(3_600));
    private static final Ticket TICKET = Ticket.of(new byte[Ticket.BYTES]);

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private final Trouble trouble = new Trouble();

    @Override
    protected Tickets noTickets() {
        return sandbox.tickets();
    }

    @Test
    void the_table_holds_nothing_that_lets_anybody_in_and_forgets_it_in_time() {
        sandbox.tickets().keep(TICKET.mark(), ANN, UNTIL);

        Map<String, AttributeValue> item = sandbox.plain()
                .scan(scan -> scan.tableName(sandbox.names().connections()))
                .items()
                .getFirst();
        assertThat(item)
                .containsEntry(
                        "ID", AttributeValue.fromS("#ticket#" + TICKET.mark().value()))
                .containsEntry("ttl", AttributeValue.fromN(Long.toString(NOON.getEpochSecond() + 30)));
        assertThat(item.toString()).doesNotContain(TICKET.value());
    }

    @Test
    void a_ticket_is_no_connection() {
        sandbox.tickets().keep(TICKET.mark(), ANN, Instant.now().plus(Ticket.LIFE));

        assertThat(sandbox.stores().connections().connected()).isEmpty();
    }

    @Test
    void one_that_was_redeemed_leaves_nothing_behind() {
        sandbox.tickets().keep(TICKET.mark(), ANN, UNTIL);
        sandbox.tickets().redeem(TICKET.mark(), NOON);

        assertThat(sandbox.plain()
                        .scan(scan -> scan.tableName(sandbox.names().connections()))
                        .items())
                .isEmpty();
    }

    /** Where an answer was lost the ticket may be: that is better than one that is good twice. */
    @ParameterizedTest
    @EnumSource(names = {"THROTTLE", "TIMEOUT_BEFORE", "TIMEOUT_AFTER"})
    void one_lost_request_never_makes_a_ticket_good_twice(Kind kind) {
        Tickets tickets = sandbox.tickets(trouble);
        trouble.plan((number, request) -> number == 1 ? kind : Kind.NONE);
        tickets.keep(TICKET.mark(), ANN, UNTIL);

        trouble.plan((number, request) -> number == 1 ? kind : Kind.NONE);
        Optional<Identity> answer = tickets.redeem(TICKET.mark(), NOON);

        assertThat(answer).isEqualTo(kind == Kind.TIMEOUT_AFTER ? Optional.empty() : Optional.of(ANN));
        assertThat(tickets.redeem(TICKET.mark(), NOON)).isEmpty();
    }

    @Test
    void a_table_that_does_not_answer_is_no_refusal() {
        Tickets tickets = sandbox.tickets(trouble);
        trouble.plan((number, request) -> Kind.TIMEOUT_BEFORE);

        assertThatThrownBy(() -> tickets.redeem(TICKET.mark(), NOON)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void each_step_is_one_request() {
        Tickets tickets = sandbox.tickets(trouble);

        trouble.plan((number, request) -> Kind.NONE);
        tickets.keep(TICKET.mark(), ANN, UNTIL);
        tickets.redeem(TICKET.mark(), NOON);
        tickets.redeem(TICKET.mark(), NOON);

        assertThat(trouble.requests()).isEqualTo(3);
    }
}
