package chat.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.Repeated;
import chat.core.port.MessageLog.Reading.Read;
import chat.testkit.Owners;
import chat.testkit.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RetentionTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final ConnectionId ANN = new ConnectionId("ann");
    private static final ConnectionId BOB = new ConnectionId("bob");
    private static final MessageText HI = new MessageText("hi");

    @Test
    void the_last_1000_messages_are_kept_however_old_they_are() {
        Stores stores = seated(Retention.DEFAULT, ANN);
        say(stores, ANN, 1_000, MONDAY);

        say(stores, ANN, 1, MONDAY.plus(DAY.multipliedBy(365)));

        assertThat(seqs(stores, ANN)).containsExactlyElementsOf(range(2, 1_001));
    }

    @Test
    void the_last_24_hours_are_kept_however_many_messages_they_have() {
        Stores stores = seated(Retention.DEFAULT, ANN);
        say(stores, ANN, 500, MONDAY);
        say(stores, ANN, 1_500, MONDAY.plusMillis(1));

        say(stores, ANN, 1, MONDAY.plus(DAY));
        assertThat(seqs(stores, ANN)).containsExactlyElementsOf(range(1, 2_001));

        say(stores, ANN, 1, MONDAY.plus(DAY).plusMillis(1));
        assertThat(seqs(stores, ANN)).containsExactlyElementsOf(range(501, 2_002));
    }

    @Test
    void what_fell_out_is_told_by_the_seq_of_the_oldest_and_by_nothing_more() {
        Stores stores = seated(new Retention(10, Duration.ZERO, Long.MAX_VALUE), ANN);
        IntStream.range(0, 25).forEach(minute -> say(stores, ANN, 1, MONDAY.plusSeconds(60L * minute)));

        Page oldest = page(stores, ANN, OptionalLong.of(18), 5);

        assertThat(oldest.messages()).extracting(Message::seq).containsExactly(16L, 17L);
        assertThat(oldest.more()).isFalse();
        assertThat(page(stores, ANN, OptionalLong.of(16), 5).messages()).isEmpty();
        assertThat(page(stores, ANN, OptionalLong.of(3), 5).messages()).isEmpty();
    }

    @Test
    void a_ref_is_known_for_24_hours_among_thousands_of_messages() {
        Stores stores = seated(Retention.DEFAULT, ANN);
        Message first = ((Appended) say(stores, "r-1", MONDAY)).message();
        say(stores, ANN, 2_000, MONDAY.plusSeconds(1));

        assertThat(say(stores, "r-1", MONDAY.plus(DAY))).isEqualTo(new Repeated(first));

        say(stores, ANN, 1, MONDAY.plus(DAY).plusMillis(1));
        assertThat(say(stores, "r-1", MONDAY.plus(DAY).plusMillis(2))).isInstanceOf(Appended.class);
    }

    @Test
    void the_cap_holds_over_all_rooms_and_the_largest_pays() {
        Stores stores = seated(Retention.DEFAULT.withMaxBytes(100_000), ANN, BOB);
        say(stores, BOB, 10, MONDAY);

        say(stores, ANN, 10_000, MONDAY);

        assertThat(seqs(stores, BOB)).containsExactlyElementsOf(range(1, 10));
        assertThat(seqs(stores, ANN)).hasSizeBetween(300, 400).last().isEqualTo(10_000L);
    }

    @Test
    void the_cap_holds_where_the_largest_room_has_one_message_only() {
        Stores stores = seated(Retention.DEFAULT.withMaxBytes(50_000), ANN, BOB);
        MessageText large = new MessageText("x".repeat(16_000));
        stores.log().append(ANN, large, Optional.empty(), MONDAY);

        say(stores, BOB, 1_000, MONDAY);

        assertThat(seqs(stores, ANN)).containsExactly(1L);
        assertThat(seqs(stores, BOB)).hasSizeBetween(60, 80).last().isEqualTo(1_000L);
    }

    @Test
    void the_newest_message_of_a_room_is_never_lost() {
        Stores stores = seated(Retention.DEFAULT.withMaxBytes(1), ANN, BOB);

        say(stores, ANN, 3, MONDAY);
        say(stores, BOB, 2, MONDAY);

        assertThat(seqs(stores, ANN)).containsExactly(3L);
        assertThat(seqs(stores, BOB)).containsExactly(2L);
    }

    @Test
    void a_room_that_closes_gives_back_its_share_of_the_cap() {
        Stores stores = seated(Retention.DEFAULT.withMaxBytes(100_000), ANN, BOB);
        say(stores, ANN, 1_000, MONDAY);
        stores.connections().leave(ANN);

        say(stores, BOB, 300, MONDAY);

        assertThat(seqs(stores, BOB)).hasSize(300);
    }

    @Test
    void refs_count_for_the_cap() {
        Stores stores = seated(Retention.DEFAULT.withMaxBytes(100_000), ANN);

        IntStream.range(0, 1_000).forEach(number -> say(stores, "r-" + number, MONDAY));

        assertThat(seqs(stores, ANN)).hasSizeBetween(200, 260);
    }

    @Test
    void a_flood_over_many_rooms_stays_within_the_cap() {
        ConnectionId[] crowd = IntStream.range(0, 2_000)
                .mapToObj(number -> new ConnectionId("user-" + number))
                .toArray(ConnectionId[]::new);
        Stores stores = seated(Retention.DEFAULT.withMaxBytes(1_000_000), crowd);

        for (int round = 0; round < 20; round++) {
            List.of(crowd).forEach(member -> say(stores, member, 1, MONDAY));
        }

        long kept = List.of(crowd).stream()
                .mapToLong(member -> seqs(stores, member).size())
                .sum();
        assertThat(kept).isBetween(3_000L, 4_200L);
    }

    @Test
    void a_retention_keeps_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(0, DAY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(1, DAY.negated(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(1, DAY, 0));
    }

    private static Stores seated(Retention retention, ConnectionId... members) {
        Stores stores = FreshStores.fresh(retention);
        for (ConnectionId member : members) {
            stores.connections().open(member, MONDAY);
            stores.connections().register(member, new UserName(member.value()), Owners.of(member));
            stores.connections().enter(member, new RoomName("room of " + member.value()), Instant.EPOCH);
        }
        return stores;
    }

    private static void say(Stores stores, ConnectionId author, int times, Instant at) {
        IntStream.range(0, times).forEach(time -> stores.log().append(author, HI, Optional.empty(), at));
    }

    private static Appending say(Stores stores, String ref, Instant at) {
        return stores.log().append(ANN, HI, Optional.of(new Ref(ref)), at);
    }

    private static List<Long> seqs(Stores stores, ConnectionId reader) {
        return page(stores, reader, OptionalLong.empty(), 100_000).messages().stream()
                .map(Message::seq)
                .toList();
    }

    private static Page page(Stores stores, ConnectionId reader, OptionalLong before, int limit) {
        return ((Read) stores.log().read(reader, before, limit)).page();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
