package chat.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RaceTest {
    @Test
    void answers_in_the_order_of_the_racers() {
        assertThat(Race.of(4, racer -> racer * 10)).containsExactly(0, 10, 20, 30);
        assertThat(Race.<String>between(() -> "one", () -> "other")).containsExactly("one", "other");
    }

    @Test
    void lets_all_run_at_once() {
        CountDownLatch everybody = new CountDownLatch(Race.RACERS);

        assertThat(Race.of(Race.RACERS, racer -> meet(everybody))).doesNotContain(false);
    }

    @Test
    void fails_where_a_racer_fails() {
        assertThatThrownBy(() -> Race.of(2, racer -> 1 / racer))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    private static boolean meet(CountDownLatch everybody) {
        everybody.countDown();
        try {
            return everybody.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
