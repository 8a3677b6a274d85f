package chat.testkit;

import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.connected;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.rooms;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Listings hold everybody and everything once, however many there are. */
interface ListingPromises extends OnConnectionStore {
    int MANY = 300;

    @Test
    default void an_empty_store_lists_nothing() {
        assertThat(connected(store())).isEmpty();
        assertThat(rooms(store())).isEmpty();
    }

    @Test
    default void every_open_connection_is_listed_once() {
        List<ConnectionId> many = IntStream.range(0, MANY)
                .mapToObj(number -> connection("c", number))
                .toList();
        many.forEach(connection -> store().open(connection, AT));

        assertThat(connected(store())).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    default void a_connection_is_listed_with_a_name_in_a_room_and_after_leaving_it() {
        store().open(C1, AT);
        seat(store(), C2, MATHS);
        assertThat(connected(store())).containsExactlyInAnyOrder(C1, C2);

        store().leave(C2);

        assertThat(connected(store())).containsExactlyInAnyOrder(C1, C2);
    }

    @Test
    default void a_closed_connection_is_not_listed() {
        store().open(C1, AT);
        seat(store(), C2, MATHS);

        store().close(C2);

        assertThat(connected(store())).containsExactly(C1);
    }

    @Test
    default void every_room_is_listed_once() {
        List<RoomName> many = IntStream.range(0, MANY)
                .mapToObj(number -> new RoomName("room-" + number))
                .toList();
        IntStream.range(0, MANY).forEach(number -> seat(store(), connection("c", number), many.get(number)));
        seat(store(), connection("c", MANY), many.getFirst());

        assertThat(rooms(store())).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    default void those_that_stay_are_listed_once_while_others_come_and_go() {
        List<ConnectionId> staying = IntStream.range(0, MANY)
                .mapToObj(number -> connection("stays", number))
                .toList();
        staying.forEach(connection -> store().open(connection, AT));

        List<List<ConnectionId>> listings = Race.of(Race.RACERS, racer -> {
            store().open(connection("goes", racer), AT);
            List<ConnectionId> listing = connected(store());
            store().close(connection("goes", racer));
            return listing;
        });

        assertThat(listings).allSatisfy(listing -> {
            assertThat(listing).doesNotHaveDuplicates();
            assertThat(listing).containsAll(staying);
        });
        assertThat(connected(store())).containsExactlyInAnyOrderElementsOf(staying);
    }
}
