package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One connection that floods the chat takes its own time, and not the others'. */
final class FloodingTest {
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

            long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                ann.say("message " + i);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            enough.set(true);
            ChatClient.settle(flood);

            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
    }
}
