package chat.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SettableClockTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void stands_still_until_it_is_moved() {
        SettableClock clock = new SettableClock(START);
        assertThat(clock.instant()).isEqualTo(START);

        clock.pass(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3600));

        clock.set(START.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.minusSeconds(1));
    }
}
