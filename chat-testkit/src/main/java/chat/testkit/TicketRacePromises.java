package chat.testkit;

import static chat.testkit.OnTickets.mark;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.ROUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets a ticket's identity where many are there at once. A part of the {@link TicketsContract}. */
interface TicketRacePromises extends OnTickets {
    @Test
    default void of_many_that_race_to_redeem_a_ticket_exactly_one_gets_in() {
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            tickets().keep(mark(number), ANN, UNTIL);

            List<Optional<Identity>> answers =
                    Race.of(Race.RACERS, racer -> tickets().redeem(mark(number), AT));

            assertThat(answers.stream().flatMap(Optional::stream)).containsExactly(ANN);
        }
    }

    @Test
    default void of_many_that_race_with_a_ticket_each_everyone_gets_the_own_identity() {
        IntStream.range(0, Race.RACERS).forEach(racer -> tickets().keep(mark(racer), user(racer), UNTIL));

        List<Optional<Identity>> answers =
                Race.of(Race.RACERS, racer -> tickets().redeem(mark(racer), AT));

        assertThat(answers)
                .containsExactlyElementsOf(IntStream.range(0, Race.RACERS)
                        .mapToObj(racer -> Optional.of(user(racer)))
                        .toList());
    }

    @Test
    default void tickets_that_are_kept_at_once_are_all_good() {
        Race.of(Race.RACERS, racer -> {
            tickets().keep(mark(racer), user(racer), UNTIL);
            return racer;
        });

        for (int racer = 0; racer < Race.RACERS; racer++) {
            assertThat(tickets().redeem(mark(racer), AT)).hasValue(user(racer));
        }
    }

    private static Identity user(int number) {
        return new Identity(new UserId("u-" + number), Optional.of("Ann"), Optional.empty(), AT.plusSeconds(60));
    }
}
