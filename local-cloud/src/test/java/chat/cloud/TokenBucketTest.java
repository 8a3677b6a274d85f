package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {
    private final AtomicLong nanos = new AtomicLong();

    private int taken(TokenBucket bucket) {
        int taken = 0;
        while (taken < 1_000 && bucket.take()) {
            taken++;
        }
        return taken;
    }

    @Test
    void lets_through_so_many_at_once_and_then_so_many_a_second() {
        TokenBucket bucket = new TokenBucket(10, 3, nanos::get);

        assertThat(taken(bucket)).isEqualTo(3);
        nanos.addAndGet(99_000_000);
        assertThat(taken(bucket)).isZero();
        nanos.addAndGet(1_000_000);
        assertThat(taken(bucket)).isEqualTo(1);
        nanos.addAndGet(60_000_000_000L);
        assertThat(taken(bucket)).isEqualTo(3);
    }

    @Test
    void without_bounds_lets_everything_through() {
        TokenBucket bucket = new TokenBucket(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, nanos::get);

        assertThat(taken(bucket)).isEqualTo(1_000);
    }

    @Test
    void with_a_burst_of_none_lets_nothing_through() {
        assertThat(taken(new TokenBucket(10, 0, nanos::get))).isZero();
    }
}
