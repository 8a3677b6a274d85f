package chat.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Command;
import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.RoomClosed;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.domain.UserName;
import chat.core.usecase.SimpleMode;
import chat.testkit.Classroom;
import chat.testkit.Student;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FullRoomTest {
    private static final RoomName MATHS = new RoomName("maths");

    private final Classroom classroom =
            new Classroom(FreshStores.fresh(Quotas.parse("members=1").orElseThrow()), SimpleMode.ON);

    /** The one who is in it is the one who wants to come in: the room has to close for that. */
    @Test
    void a_room_for_one_closes_before_it_opens_again() {
        Student ann = classroom.seat("ann", "maths");
        Student witness = classroom.connect("c-1");
        Student back = classroom.connect("c-back");

        back.ask(new Command.Resume(new UserName("ann"), MATHS, new Epoch("e"), 0, ann.token()));

        assertThat(witness.received()).containsExactly(new RoomClosed(MATHS), new RoomOpened(MATHS));
        assertThat(classroom.roomOf(back)).isEqualTo(Optional.of("maths"));
    }
}
