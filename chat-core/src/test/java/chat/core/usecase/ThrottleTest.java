package chat.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.RateLimit;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Left;
import chat.core.domain.ServerEvent.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private static final Optional<ServerEvent> ACCEPTED = Optional.of(new Left(new RoomName("maths")));
    private static final Refused MISUNDERSTOOD =
            new Refused(Optional.empty(), ErrorCode.BAD_JSON, "Send JSON.", Optional.empty());

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-01-01T10:00:00.0009Z"));

    @Test
    void a_burst_is_let_through_and_what_is_over_is_told_how_long_to_wait() {
        Throttle throttle = throttle(RateLimit.of(20, 100));

        assertThat(IntStream.range(0, 100).mapToObj(number -> history(throttle)))
                .allMatch(Optional::isEmpty);
        assertThat(history(throttle)).contains(tooFast(Action.HISTORY, Optional.empty(), 50));
        pass(49);
        assertThat(history(throttle)).contains(tooFast(Action.HISTORY, Optional.empty(), 1));
        pass(1);
        assertThat(history(throttle)).isEmpty();
        assertThat(history(throttle)).isPresent();
    }

    @Test
    void a_refusal_names_the_message_and_a_frame_that_cannot_be_read_names_nothing() {
        Throttle throttle = throttle(RateLimit.of(10, 1));
        throttle.admit(Optional.empty(), Optional.empty());

        Optional<Ref> ref = Optional.of(new Ref("r-1"));
        assertThat(throttle.admit(Optional.of(Action.DISPATCH), ref)).contains(tooFast(Action.DISPATCH, ref, 100));
        assertThat(throttle.admit(Optional.empty(), Optional.empty())
                        .orElseThrow()
                        .action())
                .isEmpty();
    }

    @Test
    void without_a_limit_nothing_is_refused() {
        Throttle throttle = throttle(RateLimit.NONE);

        assertThat(IntStream.range(0, 1_000).mapToObj(number -> history(throttle)))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void who_is_told_to_wait_and_does_not_is_counted() {
        Throttle throttle = throttle(RateLimit.NONE);

        IntStream.rangeClosed(0, 3).forEach(time -> throttle.note(slowed(100)));

        assertThat(throttle.hasNotWaited(3)).isTrue();
        assertThat(throttle.hasNotWaited(4)).isFalse();
    }

    @Test
    void who_waits_as_told_is_never_counted() {
        Throttle throttle = throttle(RateLimit.NONE);

        for (int time = 0; time < 1_000; time++) {
            throttle.note(slowed(100));
            pass(100);
        }

        assertThat(throttle.hasNotWaited(1)).isFalse();
    }

    @Test
    void what_is_accepted_makes_good_for_one_and_what_cannot_be_read_for_none() {
        Throttle throttle = throttle(RateLimit.NONE);
        IntStream.rangeClosed(0, 3).forEach(time -> throttle.note(slowed(100)));

        throttle.note(Optional.of(MISUNDERSTOOD));
        assertThat(throttle.hasNotWaited(3)).isTrue();
        throttle.note(ACCEPTED);
        assertThat(throttle.hasNotWaited(3)).isFalse();
        throttle.note(Optional.empty());
        assertThat(throttle.hasNotWaited(2)).isFalse();
    }

    @Test
    void good_behaviour_is_not_saved_up() {
        Throttle throttle = throttle(RateLimit.NONE);
        IntStream.range(0, 10).forEach(time -> throttle.note(ACCEPTED));

        IntStream.rangeClosed(0, 1).forEach(time -> throttle.note(slowed(100)));

        assertThat(throttle.hasNotWaited(1)).isTrue();
    }

    /** Nobody can heed a wait that it was not told. */
    @Test
    void a_refusal_without_a_time_keeps_nobody_waiting() {
        Throttle throttle = throttle(RateLimit.NONE);
        Refused timeless =
                new Refused(Optional.of(Action.DISPATCH), ErrorCode.RATE_LIMITED, "Slow down.", Optional.empty());

        IntStream.range(0, 5).forEach(time -> throttle.note(Optional.of(timeless)));

        assertThat(throttle.hasNotWaited(1)).isFalse();
    }

    private Throttle throttle(RateLimit frames) {
        return new Throttle(frames, clock::get);
    }

    private static Optional<Refused> history(Throttle throttle) {
        return throttle.admit(Optional.of(Action.HISTORY), Optional.empty());
    }

    private static Optional<ServerEvent> slowed(long millis) {
        return Optional.of(tooFast(Action.DISPATCH, Optional.empty(), millis));
    }

    private static Refused tooFast(Action action, Optional<Ref> ref, long millis) {
        return new Refused(
                Optional.of(action),
                ErrorCode.RATE_LIMITED,
                "Too much at once. Wait a moment, then send it again.",
                ref,
                Optional.of(Duration.ofMillis(millis)));
    }

    private void pass(long millis) {
        clock.updateAndGet(now -> now.plusMillis(millis));
    }
}
