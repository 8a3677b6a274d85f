package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class OrderTest extends ServerTest {
    private static final Pattern SEQ = Pattern.compile("\"seq\":([0-9]+)");
    private static final int SPEAKERS = 4;
    private static final int EACH = 200;
    private static final long ALL = SPEAKERS * EACH;

    @Test
    void every_member_sees_the_messages_by_their_seq() throws Exception {
        ChatServer server = start();

        List<FutureTask<List<Long>>> seen = speakAtOnce(enterMaths(server));

        for (FutureTask<List<Long>> each : seen) {
            assertThat(each.get()).isEqualTo(upFrom(1));
        }
    }

    @Test
    void who_joins_while_others_speak_misses_nothing_and_gets_nothing_twice() {
        ChatServer server = start();
        speakAtOnce(enterMaths(server));

        RawClient late = RawClient.register(server, "late");
        late.send("{\"action\":\"join-room\",\"value\":\"maths\"}");
        List<Long> seen = new ArrayList<>(seqsOf(late.await("multi-message")));
        while (seen.isEmpty() || seen.getLast() < ALL) {
            seen.addAll(seqsOf(late.await("client-message")));
        }

        assertThat(seen).isEqualTo(upFrom(seen.getFirst()));
    }

    private static List<Long> upFrom(long first) {
        return LongStream.rangeClosed(first, ALL).boxed().toList();
    }

    private static List<RawClient> enterMaths(ChatServer server) {
        List<RawClient> members = IntStream.range(0, SPEAKERS)
                .mapToObj(number -> RawClient.register(server, "user-" + number))
                .toList();
        for (RawClient member : members) {
            member.send("{\"action\":\"join-room\",\"value\":\"maths\"}");
            member.await("multi-message");
        }
        return members;
    }

    private static List<FutureTask<List<Long>>> speakAtOnce(List<RawClient> members) {
        return members.stream()
                .map(member -> {
                    FutureTask<List<Long>> speaking = new FutureTask<>(() -> speak(member));
                    Thread.ofVirtual().start(speaking);
                    return speaking;
                })
                .toList();
    }

    /** Says the next thing when the last is heard, and answers every seq that it heard, to the end. */
    private static List<Long> speak(RawClient member) {
        List<Long> seen = new ArrayList<>();
        for (int number = 0; number < EACH; number++) {
            String ref = "\"ref\":\"" + number + "\"";
            member.send("{\"action\":\"dispatch\",\"value\":\"hi\"," + ref + "}");
            String frame = member.receiveText();
            while (!frame.contains(ref)) {
                seen.addAll(seqsOf(frame));
                frame = member.receiveText();
            }
        }
        while (seen.size() < ALL) {
            seen.addAll(seqsOf(member.await("client-message")));
        }
        return seen;
    }

    private static List<Long> seqsOf(String frame) {
        Matcher seq = SEQ.matcher(frame);
        List<Long> found = new ArrayList<>();
        while (seq.find()) {
            found.add(Long.valueOf(seq.group(1)));
        }
        return found;
    }
}
