package chat.testkit;

import static chat.testkit.OnQuotas.after;
import static chat.testkit.OnQuotas.crowd;
import static chat.testkit.OnQuotas.say;
import static chat.testkit.OnQuotas.stored;
import static chat.testkit.OnQuotas.tooFast;
import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static chat.testkit.Words.R1;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.RoomName;
import chat.core.domain.UserId;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import chat.core.port.MessageLog.Appending.Repeated;
import chat.core.port.MessageLog.Reading.Read;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a user may say. A part of the {@link QuotasContract}. */
interface MessageRatePromises extends OnQuotas {
    UserId ANNS = new UserId("u-ann");

    @Test
    default void a_user_says_a_burst_and_then_waits_for_each() {
        Stores stores = storesWith("messages=10/20");
        seat(stores.connections(), C1, MATHS);

        assertThat(stored(stores, C1, 20, AT)).isEqualTo(20);
        assertThat(say(stores, C1, AT)).isEqualTo(tooFast(100));
        assertThat(say(stores, C1, after(99))).isEqualTo(tooFast(1));
        assertThat(say(stores, C1, after(100))).isInstanceOf(Appended.class);
        assertThat(say(stores, C1, after(100))).isEqualTo(tooFast(100));
        assertThat(stored(stores, C1, 30, after(10_000))).isEqualTo(20);
    }

    @Test
    default void what_is_refused_is_not_stored_and_costs_nothing() {
        Stores stores = storesWith("messages=10/3");
        seat(stores.connections(), C1, MATHS);

        assertThat(stored(stores, C1, 50, AT)).isEqualTo(3);
        Appended next = (Appended) say(stores, C1, after(100));

        assertThat(next.message().seq()).isEqualTo(4);
        assertThat(((Read) stores.log().read(C1, OptionalLong.empty(), 50))
                        .page()
                        .messages())
                .hasSize(4);
    }

    @Test
    default void one_user_does_not_slow_down_another() {
        Stores stores = storesWith("messages=10/2");
        seat(stores.connections(), C1, MATHS);
        seat(stores.connections(), C2, MATHS);

        assertThat(stored(stores, C1, 5, AT)).isEqualTo(2);
        assertThat(stored(stores, C2, 5, AT)).isEqualTo(2);
    }

    @Test
    default void the_connections_of_a_user_share_what_it_may_say() {
        Stores stores = storesWith("messages=10/4");
        seatAnn(stores, C1, MATHS);
        seatAnn(stores, C2, MATHS);

        assertThat(stored(stores, C1, 3, AT) + stored(stores, C2, 3, AT)).isEqualTo(4);
    }

    @Test
    default void a_user_has_said_in_one_room_what_it_has_said_in_another() {
        Stores stores = storesWith("messages=10/4");
        seatAnn(stores, C1, MATHS);
        seatAnn(stores, C2, MUSIC);

        assertThat(stored(stores, C1, 3, AT) + stored(stores, C2, 3, AT)).isEqualTo(4);
        assertThat(say(stores, C1, AT)).isEqualTo(tooFast(100));
        assertThat(say(stores, C2, after(99))).isEqualTo(tooFast(1));
        assertThat(say(stores, C2, after(100))).isInstanceOf(Appended.class);
        assertThat(say(stores, C1, after(100))).isEqualTo(tooFast(100));
    }

    @Test
    default void who_goes_to_another_room_has_said_what_it_has_said() {
        Stores stores = storesWith("messages=10/4");
        seat(stores.connections(), C1, MATHS);
        assertThat(stored(stores, C1, 3, AT)).isEqualTo(3);

        stores.connections().enter(C1, MUSIC, AT);
        assertThat(stored(stores, C1, 3, AT)).isEqualTo(1);
        stores.connections().leave(C1);
        stores.connections().enter(C1, MATHS, AT);

        assertThat(say(stores, C1, AT)).isEqualTo(tooFast(100));
        assertThat(say(stores, C1, after(100))).isInstanceOf(Appended.class);
    }

    @Test
    default void a_user_that_opens_another_connection_has_said_what_it_has_said() {
        Stores stores = storesWith("messages=10/4");
        seatAnn(stores, C1, MATHS);
        assertThat(stored(stores, C1, 3, AT)).isEqualTo(3);

        seatAnn(stores, C2, MATHS);

        assertThat(stored(stores, C2, 3, AT) + stored(stores, C1, 3, AT)).isEqualTo(1);
    }

    @Test
    default void of_all_that_a_user_says_at_once_in_many_rooms_exactly_a_burst_is_stored() {
        Stores stores = storesWith("messages=10/20");
        for (int racer = 0; racer < Race.RACERS; racer++) {
            seatAnn(stores, Words.connection("ann", racer), new RoomName("room " + racer % 5));
        }

        List<Long> racers = Race.of(Race.RACERS, racer -> stored(stores, Words.connection("ann", racer), 3, AT));

        assertThat(racers.stream().mapToLong(Long::longValue).sum()).isEqualTo(20);
    }

    private static void seatAnn(Stores stores, ConnectionId connection, RoomName room) {
        stores.connections().open(connection, AT);
        stores.subscriptions().assign(connection, ANNS);
        stores.connections().register(connection, ANN, new Owner.User(ANNS));
        stores.connections().enter(connection, room, AT);
    }

    @Test
    default void a_message_that_is_sent_again_waits_like_another_and_costs_nothing() {
        Stores stores = storesWith("messages=10/2");
        seat(stores.connections(), C1, MATHS);
        Appended first = (Appended) say(stores, C1, Optional.of(R1), AT);

        for (int time = 0; time < 10; time++) {
            assertThat(say(stores, C1, Optional.of(R1), AT)).isEqualTo(new Repeated(first.message()));
        }
        assertThat(say(stores, C1, AT)).isInstanceOf(Appended.class);
        assertThat(say(stores, C1, Optional.of(R1), AT)).isEqualTo(tooFast(100));
        assertThat(say(stores, C1, Optional.of(R1), after(100))).isEqualTo(new Repeated(first.message()));
    }

    @Test
    default void who_is_in_no_room_is_told_that_however_fast() {
        Stores stores = storesWith("messages=10/1");
        seat(stores.connections(), C1, MATHS);
        seat(stores.connections(), C2, MATHS);
        stored(stores, C1, 2, AT);
        stores.connections().leave(C1);

        assertThat(say(stores, C1, AT)).isEqualTo(new NotInRoom());
    }

    @Test
    default void of_many_at_once_exactly_a_burst_is_stored() {
        Stores stores = storesWith("messages=10/20");
        ConnectionId author = crowd(stores, MATHS, 1).getFirst();

        List<Long> racers = Race.of(Race.RACERS, racer -> stored(stores, author, 3, AT));

        assertThat(racers.stream().mapToLong(Long::longValue).sum()).isEqualTo(20);
        assertThat(((Read) stores.log().read(author, OptionalLong.empty(), 100))
                        .page()
                        .messages())
                .extracting(message -> message.seq())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    }
}
