package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** One connection that floods the chat takes its own time, and not the others'. */
@Isolated
final class FloodingTest {
    private static final int MESSAGES = 100;
    private static final Duration QUICK = Duration.ofSeconds(5);

    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void the_others_go_on_talking() throws InterruptedException {
        ChatClient ann = people.in(fresh("maths"), "ann");
        AtomicBoolean enough = new AtomicBoolean();
        try (CountingReader flooder = CountingReader.in(CHAT.webSocket(), fresh("flood"), 0)) {
            CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
                while (!enough.get() && flooder.isOpen()) {
                    flooder.offer(Frame.action("dispatch", "value", "spam"));
                }
            });

            boolean quick = Stream.generate(() -> talk(ann)).limit(40).anyMatch(took -> took.compareTo(QUICK) < 0);
            boolean lasting = flooder.isOpen();
            enough.set(true);
            ChatClient.settle(flood);

            assertThat(quick).isTrue();
            assertThat(lasting).isTrue();
        }
    }

    /** A busy machine makes some of these talks slow; a flood that the others had to wait for would make all of them. */
    private static Duration talk(ChatClient ann) {
        long start = System.nanoTime();
        for (int i = 0; i < MESSAGES; i++) {
            ann.say("message " + i);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
