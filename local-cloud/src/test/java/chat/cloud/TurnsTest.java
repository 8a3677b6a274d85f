package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TurnsTest {
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Turns turns = new Turns(threads::add);

    @Test
    void one_thread_at_a_time_does_one_thing_after_another() {
        turns.execute(() -> done.add("one"));
        turns.execute(() -> done.add("two"));

        assertThat(threads).hasSize(1);
        threads.remove().run();
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void what_comes_later_has_a_thread_again() {
        turns.execute(() -> done.add("one"));
        threads.remove().run();
        turns.execute(() -> done.add("two"));
        threads.remove().run();

        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void what_throws_does_not_keep_the_next_from_its_turn() {
        turns.execute(() -> {
            throw new IllegalStateException("bad");
        });
        turns.execute(() -> done.add("next"));

        assertThatThrownBy(threads.remove()::run).hasMessage("bad");
        threads.remove().run();
        assertThat(done).containsExactly("next");
    }

    @Test
    void keeps_the_order_on_many_threads() throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(1_000);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            Turns real = new Turns(many);
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                real.execute(() -> {
                    seen.add(number);
                    all.countDown();
                });
            }
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seen).isSorted().hasSize(1_000);
    }
}
