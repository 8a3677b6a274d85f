package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.register;
import static chat.testkit.Words.rooms;
import static chat.testkit.Words.seat;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Membership is checked in the very step that appends: only a member writes, and only to its own room. */
interface AuthorPromises extends OnMessageLog {
    @Test
    default void nobody_appends_without_being_in_a_room() {
        seat(connections(), C1, MATHS);
        connections().open(C2, AT);
        register(connections(), C3, ANN);

        assertThat(append(C2, "no name")).isEqualTo(new NotInRoom());
        assertThat(append(C3, "no room")).isEqualTo(new NotInRoom());
        assertThat(append(connection("unknown", 1), "never opened")).isEqualTo(new NotInRoom());

        assertThat(wholeLog(C1)).isEmpty();
        assertThat(appended(C1, "hi").seq()).isEqualTo(1);
    }

    @Test
    default void nobody_appends_after_leaving() {
        seat(connections(), C1, MATHS);
        seat(connections(), C2, MATHS);
        append(C2, "bye");
        connections().leave(C2);

        assertThat(append(C2, "one more thing")).isEqualTo(new NotInRoom());

        assertThat(texts(C1)).containsExactly("bye");
    }

    @Test
    default void nobody_appends_after_the_connection_is_closed() {
        seat(connections(), C1, MATHS);
        seat(connections(), C2, MATHS);
        connections().close(C2);

        assertThat(append(C2, "too late")).isEqualTo(new NotInRoom());

        assertThat(wholeLog(C1)).isEmpty();
    }

    @Test
    default void a_message_goes_to_the_room_that_its_author_is_in_by_now() {
        seat(connections(), C1, MATHS);
        seat(connections(), C2, MATHS);
        connections().enter(C2, Words.MUSIC, Words.AT);

        append(C2, "la la");

        assertThat(wholeLog(C1)).isEmpty();
        assertThat(texts(C2)).containsExactly("la la");
    }

    @Test
    default void a_message_that_races_its_authors_leave_is_stored_or_refused() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId stays = connection("stays", round);
            ConnectionId leaves = connection("leaves", round);
            seat(connections(), stays, MATHS);
            seat(connections(), leaves, MATHS);

            List<Object> answers = Race.between(
                    () -> append(leaves, "bye"), () -> connections().leave(leaves));

            Appending answer = (Appending) answers.getFirst();
            assertThat(wholeLog(stays)).isEqualTo(stored(answer));
            assertThat(membersOf(answer)).isIn(List.of(), List.of(stays, leaves));
            assertThat(append(leaves, "after")).isEqualTo(new NotInRoom());
            connections().close(stays);
        }
    }

    @Test
    default void a_message_that_races_the_last_leave_does_not_bring_the_room_back() {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            ConnectionId last = connection("last", round);
            ConnectionId next = connection("next", round);
            seat(connections(), last, MATHS);

            Race.between(() -> append(last, "bye"), () -> connections().leave(last));

            assertThat(rooms(connections())).isEmpty();
            seat(connections(), next, MATHS);
            assertThat(wholeLog(next)).isEmpty();
            assertThat(appended(next, "hi").seq()).isEqualTo(1);
            connections().close(next);
        }
    }

    private static List<Message> stored(Appending answer) {
        return Stream.of(answer)
                .filter(Appended.class::isInstance)
                .map(appended -> ((Appended) appended).message())
                .toList();
    }

    private static List<ConnectionId> membersOf(Appending answer) {
        return Stream.of(answer)
                .filter(Appended.class::isInstance)
                .flatMap(appended -> ((Appended) appended).members().stream())
                .sorted(comparing(ConnectionId::value).reversed())
                .toList();
    }
}
