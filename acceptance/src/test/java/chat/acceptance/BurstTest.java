package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A room whose members all read hears everything, however much they say at once. */
final class BurstTest {
    private static final int MEMBERS = 16;
    private static final int MESSAGES = 25;
    private static final int ROUNDS = 10;

    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void nobody_who_reads_is_cut_off() {
        String room = fresh("burst");
        List<ChatClient> members = people.in(room, "member", MEMBERS);
        members.forEach(ChatClient::fence);

        for (int round = 0; round < ROUNDS; round++) {
            Race.all(members, BurstTest::burst);

            long last = (round + 1L) * MEMBERS * MESSAGES;
            for (ChatClient member : members) {
                member.await("client-message", frame -> frame.number("seq") == last);
                assertThat(member.fence(room)).hasSize(MEMBERS * MESSAGES - 1);
            }
        }
    }

    private static void burst(ChatClient member) {
        for (int i = 0; i < MESSAGES; i++) {
            member.act("dispatch", "value", "message " + i);
        }
    }
}
