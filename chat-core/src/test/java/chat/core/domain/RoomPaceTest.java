package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoomPaceTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, 20, 50",
        "30, 20, 50",
        "95, 20, 50",
        "100, 20, 1000",
        "101, 19, 1000",
        "200, 10, 1000",
        "500, 4, 1000"
    })
    void a_room_hears_twenty_a_second_at_a_hundred_members_and_four_at_five_hundred(
            int members, int messages, long waitMillis) {
        RoomPace pace = RoomPace.CALM;
        int heard = 0;
        while (pace.delay(Quotas.DEFAULT, members, false, NOON).isEmpty()) {
            pace = pace.afterOne(Quotas.DEFAULT, members, NOON);
            heard++;
        }

        assertThat(heard).isEqualTo(messages);
        assertThat(pace.delay(Quotas.DEFAULT, members, false, NOON)).contains(Duration.ofMillis(waitMillis));
        assertThat(pace.delay(Quotas.DEFAULT, members, false, NOON.plusMillis(waitMillis - 1)))
                .contains(Duration.ofMillis(1));
        assertThat(pace.delay(Quotas.DEFAULT, members, false, NOON.plusMillis(waitMillis)))
                .isEmpty();
    }

    @Test
    void twenty_a_second_go_on_for_ever_at_a_hundred_members() {
        RoomPace pace = RoomPace.CALM;
        for (int message = 0; message < 1_000; message++) {
            Instant now = NOON.plusMillis(message * 50L);
            assertThat(pace.delay(Quotas.DEFAULT, 100, false, now)).isEmpty();
            pace = pace.afterOne(Quotas.DEFAULT, 100, now);
        }
    }

    @RepeatedTest(50)
    void a_flood_in_a_room_that_grows_and_shrinks_never_makes_too_many_in_any_second(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        RoomPace pace = RoomPace.CALM;
        Deque<Told> lastSecond = new ArrayDeque<>();
        int heard = 0;
        int members = 1 + random.nextInt(500);
        for (long millis = 0; millis < 4_000; millis++) {
            members = Math.clamp(members + random.nextInt(-9, 10), 1, 500);
            long now = millis;
            lastSecond.removeIf(told -> told.millis() <= now - 1_000);
            while (pace.delay(Quotas.DEFAULT, members, false, NOON.plusMillis(millis))
                    .isEmpty()) {
                pace = pace.afterOne(Quotas.DEFAULT, members, NOON.plusMillis(millis));
                lastSecond.add(new Told(millis, members));
                heard++;
            }
            assertThat(lastSecond).hasSizeLessThanOrEqualTo(40);
            assertThat(lastSecond.stream().mapToInt(Told::members).sum()).isLessThanOrEqualTo(2_000);
        }
        assertThat(heard).isGreaterThan(11);
        assertThat(pace.posts()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void who_waits_as_told_may_speak_then_and_no_sooner() {
        RoomPace pace = RoomPace.CALM;
        for (int message = 0; message < 4; message++) {
            pace = pace.afterOne(Quotas.DEFAULT, 500, NOON.plusMillis(message * 200L));
        }

        assertThat(pace.delay(Quotas.DEFAULT, 500, false, NOON.plusMillis(700))).contains(Duration.ofMillis(300));
        assertThat(pace.delay(Quotas.DEFAULT, 1, false, NOON.plusMillis(700))).contains(Duration.ofMillis(300));
        assertThat(pace.delay(Quotas.DEFAULT, 500, false, NOON.plusMillis(1_000)))
                .isEmpty();
    }

    @Test
    void where_nothing_is_bounded_nothing_is_noted() {
        assertThat(RoomPace.CALM.afterOne(Quotas.UNLIMITED, 500, NOON)).isEqualTo(RoomPace.CALM);
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_waiting() {
        RoomPace pace = RoomPace.CALM.afterOne(Quotas.DEFAULT, 1_999, NOON);

        assertThat(pace.delay(Quotas.DEFAULT, 2, false, NOON.minusMillis(900))).contains(Duration.ofMillis(1_900));
        assertThat(pace.delay(Quotas.DEFAULT, 2, false, NOON.minusSeconds(60))).isEmpty();
        assertThat(pace.afterOne(Quotas.DEFAULT, 2, NOON.minusSeconds(60)).posts())
                .containsOnlyKeys(NOON.minusSeconds(60));
    }

    @Test
    void it_is_what_it_was_made_of() {
        TreeMap<Instant, Integer> told = new TreeMap<>();
        told.put(NOON, 3);
        RoomPace pace = new RoomPace(NOON, told);
        told.clear();

        assertThat(pace.posts()).containsOnlyKeys(NOON);
    }

    private record Told(long millis, int members) {}
}
