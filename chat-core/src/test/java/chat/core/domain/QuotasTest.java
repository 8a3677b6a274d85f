package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotasTest {
    private static final String ALL =
            "messages=10/20 room=20 posts=2000 members=500 entries=1/10 connections=5 frames=20/100";

    @Test
    void what_is_written_for_the_default_is_the_default() {
        assertThat(Quotas.parse(ALL)).contains(Quotas.DEFAULT);
    }

    @Test
    void what_is_not_said_stays_as_it_is() {
        assertThat(Quotas.parse("members=30,room=off").orElseThrow())
                .isEqualTo(new Quotas(
                        RateLimit.of(10, 20), Quotas.OFF, 2_000, 30, RateLimit.of(1, 10), 5, RateLimit.of(20, 100)));
        assertThat(Quotas.parse("messages=5").orElseThrow().messagesPerUser()).isEqualTo(RateLimit.of(5, 5));
        assertThat(Quotas.parse("frames=2/3").orElseThrow().framesPerConnection())
                .isEqualTo(RateLimit.of(2, 3));
    }

    @Test
    void all_of_it_can_be_turned_off() {
        assertThat(Quotas.parse("messages=off room=off posts=off members=off entries=off connections=off frames=off"))
                .contains(Quotas.UNLIMITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "messages",
                "messages=",
                "messages=0",
                "messages=-1",
                "messages=10/0",
                "messages=10/20/30",
                "messages=1001",
                "messages=ten",
                "room=1001",
                "room=2/3",
                "members=0",
                "members=1e3",
                "members=1 members=2",
                "people=3",
                "Messages=10",
                "members=99999999999",
                "frames=0",
                "frames=20/0",
                "frames=1001",
                "frames=20 frames=20"
            })
    void what_cannot_be_read_is_said(String written) {
        assertThat(Quotas.parse(written)).isEmpty();
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_waiting() {
        RateLimit limit = RateLimit.of(10, 20);
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Instant full = noon;
        for (int token = 0; token < 20; token++) {
            full = limit.takeOne(full, noon);
        }

        assertThat(limit.delay(full, noon)).contains(Duration.ofMillis(100));
        assertThat(limit.delay(full, noon.minusMillis(900))).contains(Duration.ofSeconds(1));
        assertThat(limit.delay(full, noon.minusSeconds(3_600))).isEmpty();
        assertThat(limit.takeOne(full, noon.minusSeconds(3_600)))
                .isEqualTo(noon.minusSeconds(3_600).plusMillis(100));
    }

    @Test
    void a_limit_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new RateLimit(Duration.ZERO, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimit(Duration.ofMillis(-1), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimit(Duration.ofNanos(1), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RateLimit.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RateLimit.of(1_001, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quotas(RateLimit.NONE, 1_001, 1, 1, RateLimit.NONE, 1, RateLimit.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quotas(RateLimit.NONE, 1, 1, 0, RateLimit.NONE, 1, RateLimit.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
