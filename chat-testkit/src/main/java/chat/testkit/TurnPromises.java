package chat.testkit;

import static chat.testkit.OnQuotas.after;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.port.ConnectionStore.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may speak to everyone. A part of the {@link QuotasContract}. */
interface TurnPromises extends OnQuotas {
    @Test
    default void a_speaker_has_a_burst_of_turns_and_then_waits_for_each() {
        Stores stores = storesWith("messages=10/3");
        open(stores, C1, C2);

        assertThat(turns(stores, C1, 5, AT)).isEqualTo(3);
        assertThat(stores.connections().takeTurn(C1, AT)).isEqualTo(tooFast(100));
        assertThat(stores.connections().takeTurn(C1, after(99))).isEqualTo(tooFast(1));
        assertThat(turns(stores, C2, 5, AT)).isEqualTo(3);
        assertThat(turns(stores, C1, 5, after(100))).isEqualTo(1);
    }

    @Test
    default void all_speakers_together_have_the_turns_of_a_room() {
        Stores stores = storesWith("room=5");
        open(stores, C1, C2);

        assertThat(turns(stores, C1, 3, AT) + turns(stores, C2, 3, AT)).isEqualTo(5);
        assertThat(stores.connections().takeTurn(C1, AT)).isEqualTo(tooFast(200));
        assertThat(turns(stores, C2, 1, after(200))).isEqualTo(1);
    }

    @Test
    default void a_turn_names_all_who_are_connected() {
        Stores stores = storesWith("room=5");
        open(stores, C1, C2, C3);
        stores.connections().close(C2);

        assertThat(((Turn.Given) stores.connections().takeTurn(C1, AT)).hearers())
                .containsExactlyInAnyOrder(C1, C3);
    }

    @Test
    default void turns_are_fewer_where_more_hear_them() {
        Stores stores = storesWith("posts=10");
        open(stores, C1, C2);
        assertThat(turns(stores, C1, 3, AT)).isEqualTo(3);

        open(stores, C3, Words.connection("c", 4));
        assertThat(stores.connections().takeTurn(C1, AT)).isInstanceOf(Turn.Given.class);
        assertThat(stores.connections().takeTurn(C1, after(500))).isEqualTo(tooFast(500));
        assertThat(turns(stores, C2, 5, after(2_000))).isEqualTo(2);
    }

    @Test
    default void of_many_that_race_for_turns_exactly_so_many_get_one() {
        Stores stores = storesWith("room=20");

        List<Long> racers = Race.of(Race.RACERS, racer -> turns(stores, Words.connection("racer", racer), 3, AT));

        assertThat(racers.stream().mapToLong(Long::longValue).sum()).isEqualTo(20);
    }

    @Test
    default void turns_are_no_connection_of_their_own() {
        Stores stores = storesWith("messages=10/3");
        open(stores, C1);
        turns(stores, C1, 2, AT);

        assertThat(Words.connected(stores.connections())).containsExactly(C1);
    }

    private static Turn tooFast(long millis) {
        return new Turn.TooFast(Duration.ofMillis(millis));
    }

    private static void open(Stores stores, ConnectionId... all) {
        for (ConnectionId connection : all) {
            stores.connections().open(connection, AT);
        }
    }

    private static long turns(Stores stores, ConnectionId speaker, int tries, Instant at) {
        return IntStream.range(0, tries)
                .filter(attempt -> stores.connections().takeTurn(speaker, at) instanceof Turn.Given)
                .count();
    }
}
