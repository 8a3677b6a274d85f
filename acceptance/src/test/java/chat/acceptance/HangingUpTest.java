package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who hangs up in the middle of its work. */
final class HangingUpTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.inOrder();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void the_work_of_a_connection_that_hung_up_leaves_no_trace() {
        String room = fresh("maths");
        ChatClient watcher = people.registered("watcher");
        ChatClient ann = people.stranger("ann");

        for (int i = 0; i < 20; i++) {
            ann.act("register", "value", ann.name())
                    .act("new-room", "value", room)
                    .act("leave-room");
        }
        ann.act("new-room", "value", room).hangUp().closeCode();

        watcher.await("delete-room", frame -> frame.string("room").equals(room));
        people.connect(ann.name(), "/").registerWhenFree();
        ChatClient bob = people.stranger("bob");
        bob.act("register", "value", bob.name());
        assertThat(bob.await("signup").strings("rooms")).doesNotContain(room);
    }
}
