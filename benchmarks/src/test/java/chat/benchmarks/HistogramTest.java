package chat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

final class HistogramTest {
    private final Histogram histogram = new Histogram();

    @Test
    void knows_a_percentile_of_many_values_within_four_percent() {
        for (long micros = 1; micros <= 100_000; micros++) {
            histogram.add(micros);
        }

        assertThat(histogram.percentile(50)).isCloseTo(50_000, withPercentage(4));
        assertThat(histogram.percentile(99)).isCloseTo(99_000, withPercentage(4));
    }

    @Test
    void knows_small_values_exactly() {
        histogram.add(7);
        histogram.add(63);

        assertThat(histogram.percentile(50)).isEqualTo(7);
        assertThat(histogram.percentile(100)).isEqualTo(63);
    }

    @Test
    void forgets_the_warm_up() {
        histogram.add(1_000_000);
        histogram.clear();
        histogram.add(5);

        assertThat(histogram.percentile(99)).isEqualTo(5);
    }
}
