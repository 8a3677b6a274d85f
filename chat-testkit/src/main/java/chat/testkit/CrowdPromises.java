package chat.testkit;

import static chat.testkit.OnQuotas.after;
import static chat.testkit.OnQuotas.crowd;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static chat.testkit.Words.register;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Entry;
import chat.core.port.ConnectionStore.Entry.AlreadyThere;
import chat.core.port.ConnectionStore.Entry.Entered;
import chat.core.port.ConnectionStore.Entry.RoomFull;
import chat.core.port.ConnectionStore.Entry.TooFast;
import chat.core.port.Subscriptions.Assignment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many may come, and how often. A part of the {@link QuotasContract}. */
interface CrowdPromises extends OnQuotas {
    @Test
    default void a_full_room_takes_nobody_until_somebody_goes() {
        Stores stores = storesWith("members=3");
        ConnectionStore store = stores.connections();
        List<ConnectionId> members = crowd(stores, MATHS, 3);
        Room before = seat(store, C1, MUSIC).room();

        assertThat(store.enter(C1, MATHS, AT)).isEqualTo(new RoomFull());
        assertThat(store.find(C1).flatMap(Connection::room)).contains(before);
        assertThat(store.enter(members.getLast(), MATHS, AT)).isInstanceOf(AlreadyThere.class);
        store.leave(members.getFirst());
        assertThat(store.enter(C1, MATHS, AT)).isInstanceOf(Entered.class);
        assertThat(store.enter(members.getFirst(), MATHS, AT)).isEqualTo(new RoomFull());
    }

    @Test
    default void of_many_that_race_for_the_last_places_exactly_so_many_get_in() {
        Stores stores = storesWith("members=5");
        ConnectionStore store = stores.connections();
        crowd(stores, MATHS, 2);
        for (int racer = 0; racer < Race.RACERS; racer++) {
            register(store, Words.connection("racer", racer), new UserName("racer " + racer));
        }

        List<Entry> entries = Race.of(Race.RACERS, racer -> store.enter(Words.connection("racer", racer), MATHS, AT));

        assertThat(entries).filteredOn(Entered.class::isInstance).hasSize(3);
        assertThat(entries).filteredOn(new RoomFull()::equals).hasSize(Race.RACERS - 3);
    }

    @Test
    default void who_changes_rooms_too_often_waits_where_it_is() {
        Stores stores = storesWith("entries=1/3");
        ConnectionStore store = stores.connections();
        register(store, C1, Words.ANN);

        assertThat(List.of(MATHS, MUSIC, MATHS))
                .allSatisfy(room -> assertThat(store.enter(C1, room, AT)).isInstanceOf(Entered.class));
        assertThat(store.enter(C1, MUSIC, AT)).isEqualTo(new TooFast(Duration.ofSeconds(1)));
        assertThat(store.enter(C1, MUSIC, after(999))).isEqualTo(new TooFast(Duration.ofMillis(1)));
        assertThat(store.find(C1).flatMap(Connection::room).map(Room::name)).contains(MATHS);
        assertThat(store.enter(C1, MATHS, after(999))).isInstanceOf(AlreadyThere.class);
        assertThat(store.enter(C1, MUSIC, after(1_000))).isInstanceOf(Entered.class);
        assertThat(store.enter(C1, MATHS, after(1_000))).isInstanceOf(TooFast.class);
    }

    @Test
    default void who_may_not_enter_yet_may_leave() {
        Stores stores = storesWith("entries=1/1");
        ConnectionStore store = stores.connections();
        seat(store, C1, MATHS);

        assertThat(store.leave(C1)).isInstanceOf(ConnectionStore.Leaving.Left.class);
        assertThat(store.enter(C1, new RoomName("art"), AT)).isInstanceOf(TooFast.class);
    }

    @Test
    default void a_user_has_as_many_connections_as_it_may() {
        Stores stores = storesWith("connections=2");
        UserId user = new UserId("u-1");
        List<ConnectionId> three = List.of(C1, Words.C2, Words.C3);
        three.forEach(connection -> stores.connections().open(connection, AT));

        assertThat(three.stream().map(connection -> stores.subscriptions().assign(connection, user)))
                .containsExactly(Assignment.ASSIGNED, Assignment.ASSIGNED, Assignment.TOO_MANY);
    }
}
