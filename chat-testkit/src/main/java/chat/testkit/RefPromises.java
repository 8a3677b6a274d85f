package chat.testkit;

import static chat.testkit.Words.ANN;
import static chat.testkit.Words.AT;
import static chat.testkit.Words.C1;
import static chat.testkit.Words.C2;
import static chat.testkit.Words.C3;
import static chat.testkit.Words.HI;
import static chat.testkit.Words.MATHS;
import static chat.testkit.Words.MUSIC;
import static chat.testkit.Words.R1;
import static chat.testkit.Words.ROUNDS;
import static chat.testkit.Words.connection;
import static chat.testkit.Words.register;
import static chat.testkit.Words.seat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Message;
import chat.core.domain.Ref;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.RefReused;
import chat.core.port.MessageLog.Appending.Repeated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A ref makes it harmless to send a message again. */
interface RefPromises extends OnMessageLog {
    @Test
    default void a_repeated_ref_answers_the_first_message_and_appends_nothing() {
        seat(connections(), C1, MATHS);
        Message first = ((Appended) append(C1, "hi", R1)).message();
        append(C1, "between");

        assertThat(log().append(C1, HI, Optional.of(R1), AT.plusSeconds(9))).isEqualTo(new Repeated(first));

        assertThat(texts(C1)).containsExactly("hi", "between");
        assertThat(appended(C1, "after").seq()).isEqualTo(3);
    }

    @Test
    default void a_ref_is_refused_for_another_text() {
        seat(connections(), C1, MATHS);
        append(C1, "hi", R1);

        assertThat(append(C1, "ho", R1)).isEqualTo(new RefReused());

        assertThat(texts(C1)).containsExactly("hi");
    }

    @Test
    default void the_same_text_without_a_ref_is_another_message() {
        seat(connections(), C1, MATHS);
        append(C1, "hi");
        append(C1, "hi");
        append(C1, "hi", R1);
        append(C1, "hi", new Ref("r-2"));

        assertThat(texts(C1)).containsExactly("hi", "hi", "hi", "hi");
    }

    @Test
    default void another_user_may_use_the_same_ref() {
        seat(connections(), C1, MATHS);
        seat(connections(), C2, MATHS);
        append(C1, "hi", R1);

        assertThat(append(C2, "hi", R1)).isInstanceOf(Appended.class);
        assertThat(append(C2, "hi", R1)).isInstanceOf(Repeated.class);
    }

    @Test
    default void a_ref_is_known_when_its_user_comes_back_on_another_connection() {
        seat(connections(), C1, MATHS);
        register(connections(), C2, ANN);
        connections().enter(C2, MATHS, Words.AT);
        Message first = ((Appended) append(C2, "hi", R1)).message();
        connections().close(C2);
        register(connections(), C3, ANN);
        connections().enter(C3, MATHS, Words.AT);

        assertThat(append(C3, "hi", R1)).isEqualTo(new Repeated(first));

        assertThat(texts(C1)).containsExactly("hi");
    }

    @Test
    default void a_ref_is_new_in_another_room_and_known_in_the_first() {
        seat(connections(), C1, MATHS);
        seat(connections(), C2, MATHS);
        append(C1, "hi", R1);
        connections().enter(C1, MUSIC, Words.AT);

        assertThat(append(C1, "hi", R1)).isInstanceOf(Appended.class);

        connections().enter(C1, MATHS, Words.AT);
        assertThat(append(C1, "hi", R1)).isInstanceOf(Repeated.class);
    }

    @Test
    default void a_ref_is_new_in_a_new_life_of_the_room() {
        seat(connections(), C1, MATHS);
        append(C1, "hi", R1);
        connections().leave(C1);
        connections().enter(C1, MATHS, Words.AT);

        assertThat(append(C1, "ho", R1)).isInstanceOf(Appended.class);
        assertThat(texts(C1)).containsExactly("ho");
    }

    @Test
    default void a_ref_is_known_for_24_hours() {
        seat(connections(), C1, MATHS);
        Message first = ((Appended) append(C1, "hi", R1)).message();
        Instant dayLater = AT.plus(Duration.ofHours(24)).minusMillis(1);
        log().append(C1, HI, Optional.empty(), dayLater);

        assertThat(log().append(C1, HI, Optional.of(R1), dayLater)).isEqualTo(new Repeated(first));
    }

    @Test
    default void of_many_that_send_the_same_ref_at_once_exactly_one_is_stored() {
        seat(connections(), C1, MATHS);
        for (int round = 0; round < ROUNDS; round++) {
            Ref ref = new Ref("round-" + round);

            List<Appending> answers = Race.of(Race.RACERS, racer -> append(C1, "hi", ref));

            assertThat(answers.stream().filter(Appended.class::isInstance)).hasSize(1);
            assertThat(answers.stream().map(RefPromises::messageOf).distinct()).hasSize(1);
            assertThat(wholeLog(C1)).hasSize(round + 1);
        }
    }

    @Test
    default void of_many_texts_that_race_under_one_ref_exactly_one_is_stored() {
        seat(connections(), C1, MATHS);
        for (int round = 0; round < ROUNDS; round++) {
            Ref ref = new Ref("round-" + round);

            List<Appending> answers = Race.of(Race.RACERS, racer -> append(C1, "text " + racer, ref));

            assertThat(answers.stream().filter(Appended.class::isInstance)).hasSize(1);
            assertThat(answers.stream().filter(RefReused.class::isInstance)).hasSize(Race.RACERS - 1);
        }
        assertThat(wholeLog(C1)).hasSize(ROUNDS);
    }

    @Test
    default void one_user_that_sends_from_two_connections_is_stored_once() {
        for (int round = 0; round < ROUNDS; round++) {
            seat(connections(), connection("stays", round), MATHS);
            register(connections(), connection("old", round), ANN);
            connections().enter(connection("old", round), MATHS, Words.AT);
            int number = round;

            Race.between(() -> append(connection("old", number), "hi", R1), () -> {
                connections().close(connection("old", number));
                register(connections(), connection("new", number), ANN);
                connections().enter(connection("new", number), MATHS, Words.AT);
                return append(connection("new", number), "hi", R1);
            });

            assertThat(texts(connection("stays", round))).containsExactly("hi");
            connections().close(connection("new", round));
            connections().close(connection("stays", round));
        }
    }

    private static Message messageOf(Appending answer) {
        return answer instanceof Repeated repeated ? repeated.first() : ((Appended) answer).message();
    }
}
