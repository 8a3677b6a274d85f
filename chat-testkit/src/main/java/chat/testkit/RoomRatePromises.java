package chat.testkit;

import static chat.testkit.OnQuotas.after;
import static chat.testkit.OnQuotas.crowd;
import static chat.testkit.OnQuotas.say;
import static chat.testkit.OnQuotas.stored;
import static chat.testkit.OnQuotas.tooFast;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.port.MessageLog.Appending.Appended;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a room may hear. A part of the {@link QuotasContract}. */
interface RoomRatePromises extends OnQuotas {
    @Test
    default void a_room_hears_so_many_whoever_speaks() {
        Stores stores = storesWith("room=4");
        List<ConnectionId> members = crowd(stores, MATHS, 3);

        assertThat(members.stream()
                        .mapToLong(member -> stored(stores, member, 3, AT))
                        .sum())
                .isEqualTo(4);
        assertThat(say(stores, members.getFirst(), AT)).isEqualTo(tooFast(250));
        assertThat(say(stores, members.getLast(), after(249))).isEqualTo(tooFast(1));
        assertThat(say(stores, members.getLast(), after(250))).isInstanceOf(Appended.class);
        assertThat(say(stores, members.getFirst(), after(250))).isEqualTo(tooFast(250));
    }

    @Test
    default void a_crowd_hears_fewer_so_that_the_posts_stay_the_same() {
        Stores stores = storesWith("posts=40");
        List<ConnectionId> members = crowd(stores, MATHS, 10);

        assertThat(stored(stores, members.getFirst(), 9, AT)).isEqualTo(4);
        assertThat(say(stores, members.getLast(), AT)).isEqualTo(tooFast(1_000));

        members.stream().skip(5).forEach(stores.connections()::leave);
        assertThat(stored(stores, members.getFirst(), 9, after(2_000))).isEqualTo(8);
    }

    @Test
    default void no_second_has_more_posts_when_the_crowd_grows_or_shrinks_within_it() {
        Stores stores = storesWith("posts=40");
        ConnectionId author = crowd(stores, MATHS, 4).getFirst();
        assertThat(stored(stores, author, 5, AT)).isEqualTo(5);

        List<ConnectionId> more = crowd(stores, MATHS, 12, 4);
        assertThat(stored(stores, author, 9, after(500))).isEqualTo(1);
        assertThat(say(stores, author, after(999))).isEqualTo(tooFast(1));

        more.forEach(stores.connections()::leave);
        assertThat(stored(stores, author, 9, after(999))).isEqualTo(1);
    }

    @Test
    default void a_crowd_of_more_than_a_seconds_posts_hears_one_in_so_many_seconds() {
        Stores stores = storesWith("posts=4");
        ConnectionId author = crowd(stores, MATHS, 10).getFirst();

        assertThat(stored(stores, author, 9, AT)).isEqualTo(1);
        assertThat(say(stores, author, after(1_000))).isEqualTo(tooFast(2_000));
        assertThat(stored(stores, author, 9, after(3_000))).isEqualTo(1);
    }

    @Test
    default void who_has_not_spoken_lately_is_heard_beside_one_that_floods() {
        Stores stores = storesOf(NO_OTHERS.replace("messages=off room=off", "messages=10/100 room=8"));
        List<ConnectionId> members = crowd(stores, MATHS, 4);
        assertThat(stored(stores, members.getFirst(), 20, AT)).isEqualTo(8);

        assertThat(stored(stores, members.get(1), 2, AT)).isEqualTo(1);
        assertThat(stored(stores, members.get(2), 2, AT)).isEqualTo(1);
        assertThat(say(stores, members.get(3), AT)).isEqualTo(tooFast(125));

        assertThat(say(stores, members.getFirst(), after(250))).isEqualTo(tooFast(125));
        assertThat(stored(stores, members.get(1), 2, after(250))).isEqualTo(1);
    }

    @Test
    default void one_room_does_not_slow_down_another() {
        Stores stores = storesWith("room=2");
        ConnectionId mathematician = crowd(stores, MATHS, 1).getFirst();
        ConnectionId musician = crowd(stores, MUSIC, 1).getFirst();

        assertThat(stored(stores, mathematician, 5, AT)).isEqualTo(2);
        assertThat(stored(stores, musician, 5, AT)).isEqualTo(2);
    }

    @Test
    default void of_many_members_at_once_a_room_hears_exactly_so_many() {
        Stores stores = storesWith("room=10");
        List<ConnectionId> members = crowd(stores, MATHS, Race.RACERS);

        List<Long> racers = Race.of(Race.RACERS, racer -> stored(stores, members.get(racer), 2, AT));

        assertThat(racers.stream().mapToLong(Long::longValue).sum()).isEqualTo(10);
    }
}
