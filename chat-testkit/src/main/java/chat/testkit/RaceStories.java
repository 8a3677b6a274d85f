package chat.testkit;

import static chat.testkit.InClassroom.closed;
import static chat.testkit.InClassroom.opened;
import static chat.testkit.InClassroom.posted;
import static chat.testkit.InClassroom.texts;
import static chat.testkit.Words.ROUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Message;
import chat.core.domain.ServerEvent.Refused;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens at once: each of these goes wrong in the lab's code. */
interface RaceStories extends InClassroom {
    @Test
    default void two_members_that_leave_at_once_are_out_and_nobody_else() {
        for (int round = 0; round < ROUNDS; round++) {
            String room = "room-" + round;
            List<Student> members = seats(4, room);

            Race.between(members.get(0)::leave, members.get(1)::leave);

            assertThat(members.stream().map(classroom()::roomOf))
                    .containsExactly(Optional.empty(), Optional.empty(), Optional.of(room), Optional.of(room));
        }
    }

    @Test
    default void the_last_two_that_leave_at_once_close_the_room_once_and_it_is_announced_once() {
        Student witness = classroom().connect("witness");
        for (int round = 0; round < ROUNDS; round++) {
            String room = "room-" + round;
            List<Student> members = seats(2, room);
            witness.news();

            Race.between(members.get(0)::leave, members.get(1)::leave);

            assertThat(witness.news()).containsExactly(closed(room));
            assertThat(classroom().rooms()).isEmpty();
        }
    }

    @Test
    default void ten_of_thirty_that_drop_at_once_leave_and_nobody_else() {
        for (int round = 0; round < 10; round++) {
            String room = "room-" + round;
            List<Student> members = seats(30, room);

            Race.of(10, racer -> {
                members.get(racer).disconnect();
                return racer;
            });

            members.getLast().say("who is left?");
            assertThat(members.stream().limit(10)).allSatisfy(dropped -> {
                assertThat(classroom().roomOf(dropped)).isEmpty();
                assertThat(dropped.heard()).isEmpty();
            });
            assertThat(members.stream().skip(10)).allSatisfy(stayed -> {
                assertThat(classroom().roomOf(stayed)).hasValue(room);
                assertThat(stayed.heard()).containsExactly("who is left?");
            });
        }
    }

    @Test
    default void a_message_while_its_sender_leaves_is_stored_and_told_or_refused() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Student> members = seats(2, "room-" + round);
            Student stays = members.getFirst();
            Student leaves = members.getLast();

            boolean refused = Race.between(() -> leaves.say("bye"), leaves::leave)
                    .getFirst()
                    .filter(Refused.class::isInstance)
                    .isPresent();

            List<String> told = refused ? List.of() : List.of("bye");
            assertThat(stays.heard()).isEqualTo(told);
            assertThat(texts(stays.join("room-" + round))).isEqualTo(told);
        }
    }

    @Test
    default void a_message_while_the_last_member_leaves_does_not_bring_the_room_back() {
        Student witness = classroom().connect("witness");
        for (int round = 0; round < ROUNDS; round++) {
            String room = "room-" + round;
            Student last = seats(1, room).getFirst();
            witness.news();

            Race.between(() -> last.say("bye"), last::leave);

            assertThat(classroom().rooms()).isEmpty();
            assertThat(witness.news()).containsExactly(closed(room));
        }
    }

    @Test
    default void a_room_that_many_create_at_once_is_announced_once_and_holds_them_all() {
        Student witness = classroom().connect("witness");
        for (int round = 0; round < ROUNDS; round++) {
            String room = "room-" + round;
            List<Student> students = IntStream.range(0, Race.RACERS)
                    .mapToObj(number -> registered(room + "-student-" + number))
                    .toList();
            witness.news();

            Race.of(Race.RACERS, racer -> students.get(racer).create(room));

            assertThat(witness.news()).containsExactly(opened(room));
            assertThat(students)
                    .allSatisfy(
                            student -> assertThat(classroom().roomOf(student)).hasValue(room));
            students.forEach(Student::disconnect);
        }
    }

    @Test
    default void members_that_send_at_once_agree_on_one_order() {
        List<Student> members = seats(Race.RACERS, "maths");

        Race.of(Race.RACERS, racer -> {
            IntStream.range(0, 5).forEach(number -> members.get(racer).say(racer + "/" + number));
            return racer;
        });

        List<Message> order = bySeq(members.getFirst());
        assertThat(order)
                .hasSize(5 * Race.RACERS)
                .last()
                .extracting(Message::seq)
                .isEqualTo(5L * Race.RACERS);
        assertThat(members).allSatisfy(member -> assertThat(bySeq(member)).isEqualTo(order));
    }

    @Test
    default void of_many_that_want_a_name_at_once_one_gets_it() {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "ann-" + round;
            List<Student> students = IntStream.range(0, Race.RACERS)
                    .mapToObj(number -> classroom().connect(name + "-" + number))
                    .toList();

            List<Boolean> refused = Race.of(
                    Race.RACERS, racer -> students.get(racer).register(name).orElseThrow() instanceof Refused);

            assertThat(Collections.frequency(refused, false)).isEqualTo(1);
        }
    }

    @Test
    default void connections_found_gone_by_many_at_once_are_announced_once() {
        Student witness = classroom().connect("witness");
        for (int round = 0; round < ROUNDS; round++) {
            String room = "room-" + round;
            List<Student> speakers = seats(4, "speakers-" + round);
            Student ghost = seats(1, room).getFirst();
            witness.news();
            ghost.vanish();

            Race.of(4, racer -> speakers.get(racer).create("new-" + racer + room));

            assertThat(witness.news()).containsOnlyOnce(closed(room)).doesNotHaveDuplicates();
            assertThat(new HashSet<>(classroom().rooms())).doesNotContain(room);
            speakers.forEach(Student::disconnect);
        }
    }

    private List<Student> seats(int members, String room) {
        return IntStream.range(0, members)
                .mapToObj(number -> classroom().seat(room + "-member-" + number, room))
                .toList();
    }

    private Student registered(String name) {
        Student student = classroom().connect("c-" + name);
        student.register(name);
        return student;
    }

    private static List<Message> bySeq(Student member) {
        return posted(member).stream()
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
    }
}
