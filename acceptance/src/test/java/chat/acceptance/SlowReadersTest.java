package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Fifty that never read, among a thousand: they are cut off, and nobody else notices. */
@Isolated
final class SlowReadersTest {
    private static final int ROOMS = 30;
    private static final int CLASS = 30;
    private static final int LOUD = 400;
    private static final String TEXT = "x".repeat(16_000);

    @AutoClose
    private final SystemUnderTest chat = SystemUnderTest.ofOurOwn();

    @AutoClose
    private final People people = new People(chat);

    @Test
    void fifty_that_never_read_are_cut_off_and_cost_the_others_nothing() throws InterruptedException {
        String loud = fresh("loud");
        ChatClient speaker = people.in(loud, "speaker");
        Stalled stalled = Stalled.in(chat, loud, 50);
        List<CountingReader> readers = readers(loud, 49, LOUD);
        List<List<CountingReader>> classes = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            classes.add(readers(fresh("class"), CLASS, 2 * CLASS));
        }
        long before = Weight.heap();

        for (int i = 0; i < LOUD; i++) {
            speaker.act("dispatch", "value", TEXT).await("client-message");
            if (i % 200 == 100) {
                classes.forEach(
                        members -> members.forEach(member -> member.send(Frame.action("dispatch", "value", "quiet"))));
            }
        }

        for (CountingReader reader : readers) {
            reader.awaitAll();
        }
        for (List<CountingReader> members : classes) {
            for (CountingReader member : members) {
                member.awaitAll();
            }
        }
        assertThat(Weight.heap() - before).as("MiB more in use").isLessThan(64);
        stalled.names().forEach(name -> people.connect(name, "/").registerWhenFree());
        assertThat(stalled.sockets()).extracting(RawSocket::closeCode).isSubsetOf(4008, 1006);
        readers.forEach(CountingReader::close);
        classes.forEach(members -> members.forEach(CountingReader::close));
    }

    @Test
    void who_reads_again_in_time_is_told_why_it_was_cut_off() {
        String loud = fresh("loud");
        ChatClient speaker = people.in(loud, "speaker");
        Stalled stalled = Stalled.in(chat, loud, 1);
        ChatClient next = people.connect(stalled.names().getFirst(), "/");

        do {
            speaker.act("dispatch", "value", TEXT).await("client-message");
            next.act("register", "value", next.name());
        } while (next.awaitAny("signup", "error").is("error"));

        assertThat(stalled.sockets().getFirst().closeCode()).isEqualTo(4008);
    }

    private List<CountingReader> readers(String room, int count, int expected) throws InterruptedException {
        List<CountingReader> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readers.add(CountingReader.in(chat.webSocket(), room, expected));
        }
        return readers;
    }

    /** Members who stop reading once they are in. */
    private record Stalled(List<String> names, List<RawSocket> sockets) {
        static Stalled in(SystemUnderTest chat, String room, int count) {
            List<String> names =
                    Stream.generate(() -> fresh("stalled")).limit(count).toList();
            List<RawSocket> sockets = names.stream()
                    .map(name -> new RawSocket(chat.webSocket()).enter(name, room))
                    .toList();
            return new Stalled(names, sockets);
        }
    }
}
