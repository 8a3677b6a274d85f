package chat.testkit;

import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.HI;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import chat.core.port.MessageLog.Appending.Appended;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The log of one life of a room is dense, in one order for everybody, and tells who was there. */
interface AppendPromises extends OnMessageLog {
    @Test
    default void a_message_is_stored_with_its_author_and_told_with_the_members() {
        Room room = seat(connections(), C1, MATHS).room();

        Appended appended = (Appended) log().append(C1, HI, Optional.empty(), AT);

        Message message = new Message(room, 1, new UserName("c-1"), HI, AT);
        assertThat(appended).isEqualTo(new Appended(message, List.of(C1)));
        assertThat(wholeLog(C1)).containsExactly(message);
    }

    @Test
    default void a_text_is_kept_as_it_was_typed() {
        seat(connections(), C1, MATHS);
        String typed = "  e\u0301 \n\t\"\\ \uD83D\uDE00 \u0000 <b>  ";

        append(C1, typed);

        assertThat(texts(C1)).containsExactly(typed);
    }

    @Test
    default void messages_are_counted_from_one_without_a_hole() {
        seat(connections(), C1, MATHS);
        seat(connections(), C2, MATHS);

        List<Long> seqs = List.of(
                appended(C1, "a").seq(),
                appended(C2, "b").seq(),
                appended(C1, "c").seq());

        assertThat(seqs).containsExactly(1L, 2L, 3L);
        assertThat(texts(C2)).containsExactly("a", "b", "c");
    }

    @Test
    default void each_room_counts_for_itself() {
        seat(connections(), C1, MATHS);
        seat(connections(), C2, MUSIC);
        append(C1, "sums");

        assertThat(appended(C2, "songs").seq()).isEqualTo(1);
        assertThat(texts(C1)).containsExactly("sums");
        assertThat(texts(C2)).containsExactly("songs");
    }

    @Test
    default void a_new_life_of_a_room_begins_empty_with_one() {
        seat(connections(), C1, MATHS);
        append(C1, "old");
        connections().leave(C1);
        connections().enter(C1, MATHS, Words.AT);

        assertThat(wholeLog(C1)).isEmpty();
        assertThat(appended(C1, "new").seq()).isEqualTo(1);
        assertThat(texts(C1)).containsExactly("new");
    }

    @Test
    default void the_members_are_exactly_those_in_the_room() {
        ConnectionId moves = connection("moves", 1);
        ConnectionId closes = connection("closes", 1);
        ConnectionId elsewhere = connection("elsewhere", 1);
        List.of(C1, C2, C3, moves, closes).forEach(member -> seat(connections(), member, MATHS));
        seat(connections(), elsewhere, MUSIC);
        assertThat(membersTold(C1)).containsExactlyInAnyOrder(C1, C2, C3, moves, closes);

        connections().leave(C2);
        connections().enter(moves, MUSIC, Words.AT);
        connections().close(closes);
        assertThat(membersTold(C1)).containsExactlyInAnyOrder(C1, C3);

        connections().enter(C2, MATHS, Words.AT);
        connections().leave(C3);
        assertThat(membersTold(C1)).containsExactlyInAnyOrder(C1, C2);
    }

    @Test
    default void many_that_append_at_once_fill_the_log_without_hole_or_repeat() {
        IntStream.range(0, Race.RACERS).forEach(racer -> seat(connections(), connection("c", racer), MATHS));

        List<List<Message>> answers = Race.of(
                Race.RACERS,
                racer -> IntStream.range(0, ROUNDS)
                        .mapToObj(round -> appended(connection("c", racer), racer + "/" + round))
                        .toList());

        List<Message> bySeq = answers.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
        assertThat(bySeq.stream().map(Message::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) Race.RACERS * ROUNDS)
                        .boxed()
                        .toList());
        assertThat(wholeLog(connection("c", 0))).isEqualTo(bySeq);
        assertThat(wholeLog(connection("c", 1))).isEqualTo(bySeq);
    }

    @Test
    default void who_joins_amid_messages_is_a_member_of_each_from_one_on() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round-" + round;
            ConnectionId joiner = connection(prefix, 0);
            IntStream.range(1, Race.RACERS).forEach(racer -> seat(connections(), connection(prefix, racer), MATHS));
            Words.register(connections(), joiner, new UserName(prefix));

            List<Optional<Appended>> answers = Race.of(Race.RACERS, racer -> {
                if (racer == 0) {
                    connections().enter(joiner, MATHS, Words.AT);
                    return Optional.empty();
                }
                return Optional.of((Appended) append(connection(prefix, racer), "hi"));
            });

            List<Boolean> told = toldInOrder(answers, joiner);
            assertThat(told).isSorted();
            assertThat(membersTold(connection(prefix, 1))).contains(joiner);
            IntStream.range(0, Race.RACERS).forEach(racer -> connections().close(connection(prefix, racer)));
        }
    }

    @Test
    default void who_leaves_amid_messages_is_a_member_of_none_from_one_on() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round-" + round;
            ConnectionId leaver = connection(prefix, 0);
            IntStream.range(0, Race.RACERS).forEach(racer -> seat(connections(), connection(prefix, racer), MATHS));

            List<Optional<Appended>> answers = Race.of(Race.RACERS, racer -> {
                if (racer == 0) {
                    connections().leave(leaver);
                    return Optional.empty();
                }
                return Optional.of((Appended) append(connection(prefix, racer), "hi"));
            });

            List<Boolean> told = toldInOrder(answers, leaver);
            assertThat(told.reversed()).isSorted();
            assertThat(membersTold(connection(prefix, 1))).doesNotContain(leaver);
            IntStream.range(0, Race.RACERS).forEach(racer -> connections().close(connection(prefix, racer)));
        }
    }

    private static List<Boolean> toldInOrder(List<Optional<Appended>> answers, ConnectionId member) {
        return answers.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(appended -> appended.message().seq()))
                .map(appended -> appended.members().contains(member))
                .toList();
    }

    private List<ConnectionId> membersTold(ConnectionId author) {
        return ((Appended) append(author, "who is here?")).members();
    }
}
