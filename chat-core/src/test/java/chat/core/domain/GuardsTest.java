package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.core.domain.Command.Addressing;
import chat.core.domain.Command.PageBack;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a programmer can do wrong, the constructors reject. */
final class GuardsTest {
    private static final Room MATHS = new Room(new RoomName("maths"), new Epoch("e-1"));
    private static final UserName ANN = new UserName("ann");
    private static final MessageText HI = new MessageText("hi");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 100})
    void a_page_may_be_asked_for_with_1_to_100_messages(int limit) {
        assertThat(new PageBack(OptionalLong.empty(), limit).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void a_page_of_another_size_is_rejected(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageBack(OptionalLong.empty(), limit));
    }

    @Test
    void a_page_ends_before_a_seq_of_1_or_more() {
        assertThat(new PageBack(OptionalLong.of(1), 1).before()).hasValue(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new PageBack(OptionalLong.of(0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageBack(OptionalLong.of(-1), 1));
    }

    @Test
    void one_resumes_behind_a_seq_of_0_or_more() {
        assertThat(new Command.Resume(ANN, MATHS.name(), MATHS.epoch(), 0, Optional.empty()).action())
                .isEqualTo(Action.RESUME);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command.Resume(ANN, MATHS.name(), MATHS.epoch(), -1, Optional.empty()));
    }

    @Test
    void a_log_begins_with_1() {
        assertThat(new Message(MATHS, 1, ANN, HI, Instant.EPOCH).seq()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Message(MATHS, 0, ANN, HI, Instant.EPOCH));
    }

    @Test
    void only_a_registered_connection_is_in_a_room() {
        ConnectionId c1 = new ConnectionId("c-1");

        assertThat(new Connection(c1, Optional.of(ANN), Optional.of(MATHS)).room())
                .hasValue(MATHS);
        assertThatIllegalArgumentException().isThrownBy(() -> new Connection(c1, Optional.empty(), Optional.of(MATHS)));
    }

    @Test
    void a_connection_id_has_1_to_128_characters() {
        assertThat(new ConnectionId("c".repeat(128)).value()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionId("c".repeat(129)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionId(""));
    }

    @Test
    void an_epoch_has_1_to_64_characters() {
        assertThat(new Epoch("e".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Epoch("e".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Epoch(" "));
        assertThat(Epoch.parse("e-1")).hasValue(new Epoch("e-1"));
        assertThat(Epoch.parse("e".repeat(65))).isEmpty();
        assertThat(Epoch.parse("\t")).isEmpty();
    }

    @Test
    void every_command_belongs_to_an_action() {
        assertThat(new Command.Register(ANN).action()).isEqualTo(Action.REGISTER);
        assertThat(new Command.CreateRoom(MATHS.name()).action()).isEqualTo(Action.NEW_ROOM);
        assertThat(new Command.JoinRoom(MATHS.name()).action()).isEqualTo(Action.JOIN_ROOM);
        assertThat(new Command.LeaveRoom().action()).isEqualTo(Action.LEAVE_ROOM);
        assertThat(new Command.SendMessage(HI, Optional.empty(), Addressing.ROOM).action())
                .isEqualTo(Action.DISPATCH);
        assertThat(new PageBack(OptionalLong.empty(), 1).action()).isEqualTo(Action.HISTORY);
        assertThat(new Command.Echo("{}").action()).isEqualTo(Action.ECHO);
    }

    @Test
    void an_action_is_found_by_its_route() {
        for (Action action : Action.values()) {
            assertThat(Action.of(action.route())).hasValue(action);
        }
        assertThat(Action.of("new-room")).hasValue(Action.NEW_ROOM);
        assertThat(Action.of("NEW_ROOM")).isEmpty();
        assertThat(Action.of("")).isEmpty();
    }
}
