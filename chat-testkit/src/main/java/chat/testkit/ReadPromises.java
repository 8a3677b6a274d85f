package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.register;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.Page;
import chat.core.domain.Room;
import chat.core.port.MessageLog.Reading.NotInRoom;
import chat.core.port.MessageLog.Reading.Read;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only members read, and a page is exactly what was asked for. */
interface ReadPromises extends OnMessageLog {
    OptionalLong NEWEST = OptionalLong.empty();

    @Test
    default void a_new_room_has_an_empty_page() {
        Room room = seat(connections(), C1, MATHS).room();

        assertThat(log().read(C1, NEWEST, 10)).isEqualTo(new Read(new Page(room, List.of(), NEWEST, false)));
    }

    @Test
    default void the_newest_page_holds_the_last_messages_oldest_first() {
        List<Message> five = five();

        Page page = page(C1, NEWEST, 3);

        assertThat(page).isEqualTo(new Page(five.getFirst().room(), five.subList(2, 5), NEWEST, true));
    }

    @Test
    default void a_page_of_one_less_than_all_has_more_behind_it() {
        assertThat(page(five(), NEWEST, 4)).isEqualTo(List.of(2L, 3L, 4L, 5L));
        assertThat(page(C1, NEWEST, 4).more()).isTrue();
    }

    @Test
    default void a_page_of_all_has_nothing_behind_it() {
        assertThat(page(five(), NEWEST, 5)).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
        assertThat(page(C1, NEWEST, 5).more()).isFalse();
    }

    @Test
    default void a_page_of_one_more_than_all_has_nothing_behind_it() {
        assertThat(page(five(), NEWEST, 6)).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
        assertThat(page(C1, NEWEST, 6).more()).isFalse();
    }

    @Test
    default void an_older_page_ends_just_before_the_message_asked_for() {
        List<Message> five = five();

        Page page = page(C1, OptionalLong.of(4), 2);

        assertThat(page).isEqualTo(new Page(five.getFirst().room(), five.subList(1, 3), OptionalLong.of(4), true));
        assertThat(page(five, OptionalLong.of(4), 3)).isEqualTo(List.of(1L, 2L, 3L));
        assertThat(page(C1, OptionalLong.of(4), 3).more()).isFalse();
        assertThat(page(five, OptionalLong.of(4), 4)).isEqualTo(List.of(1L, 2L, 3L));
    }

    @Test
    default void there_is_nothing_before_the_first_message() {
        assertThat(page(five(), OptionalLong.of(1), 10)).isEmpty();
        assertThat(page(C1, OptionalLong.of(1), 10).more()).isFalse();
        assertThat(page(C1, OptionalLong.of(2), 10).messages()).hasSize(1);
    }

    @Test
    default void before_the_future_is_the_newest() {
        List<Message> five = five();

        assertThat(page(five, OptionalLong.of(5), 2)).isEqualTo(List.of(3L, 4L));
        assertThat(page(five, OptionalLong.of(6), 2)).isEqualTo(List.of(4L, 5L));
        assertThat(page(five, OptionalLong.of(Long.MAX_VALUE), 2)).isEqualTo(List.of(4L, 5L));
    }

    @Test
    default void paging_back_meets_every_message_once() {
        seat(connections(), C1, MATHS);
        List<Message> all = IntStream.range(0, 23)
                .mapToObj(number -> appended(C1, "message " + number))
                .toList();

        assertThat(wholeLog(C1)).isEqualTo(all);
    }

    @Test
    default void who_joins_later_reads_what_was_said_before() {
        List<Message> five = five();
        seat(connections(), C2, MATHS);

        assertThat(wholeLog(C2)).isEqualTo(five);
    }

    @Test
    default void only_members_read() {
        five();
        connections().open(C2, AT);
        register(connections(), C3, ANN);

        List<ConnectionId> strangers = List.of(C2, C3, connection("unknown", 1));

        assertThat(strangers)
                .allSatisfy(
                        stranger -> assertThat(log().read(stranger, NEWEST, 10)).isEqualTo(new NotInRoom()));
    }

    @Test
    default void nobody_reads_after_leaving_or_closing() {
        seat(connections(), C2, MATHS);
        seat(connections(), C3, MATHS);
        five();
        connections().leave(C2);
        connections().close(C3);

        assertThat(log().read(C2, NEWEST, 10)).isEqualTo(new NotInRoom());
        assertThat(log().read(C3, NEWEST, 10)).isEqualTo(new NotInRoom());
    }

    @Test
    default void a_member_reads_its_own_room_only() {
        five();
        seat(connections(), C2, MUSIC);

        assertThat(wholeLog(C2)).isEmpty();
    }

    @Test
    default void every_page_that_is_read_amid_messages_is_dense() {
        IntStream.range(0, Race.RACERS).forEach(racer -> seat(connections(), connection("c", racer), MATHS));

        List<List<Long>> pages = Race.of(Race.RACERS, racer -> {
            IntStream.range(0, 20).forEach(round -> append(connection("c", racer), "hi"));
            return seqs(page(connection("c", racer), NEWEST, 50));
        });

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.getLast() - page.getFirst()).isEqualTo(page.size() - 1L));
    }

    private List<Message> five() {
        seat(connections(), C1, MATHS);
        return IntStream.rangeClosed(1, 5)
                .mapToObj(number -> appended(C1, "message " + number))
                .toList();
    }

    private List<Long> page(List<Message> all, OptionalLong before, int limit) {
        List<Message> messages = page(C1, before, limit).messages();
        assertThat(all).containsAll(messages);
        return messages.stream().map(Message::seq).toList();
    }

    private static List<Long> seqs(Page page) {
        return page.messages().stream().map(Message::seq).toList();
    }
}
