package chat.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.javalin.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * One behaviour behind both doors: what a script makes everybody hear.
 *
 * <p>{@code -Dchat.scripts=1000} plays so many, and {@code -Dchat.scripts.seed=17} that one alone.
 */
final class SameTranscriptsTest {
    private static final int SCRIPTS = Integer.getInteger("chat.scripts", 40);
    private static final Optional<Long> SEED = Optional.ofNullable(Long.getLong("chat.scripts.seed"));

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void every_script_sounds_the_same_behind_both_doors(TestReporter reporter) {
        List<String> differences = new ArrayList<>();
        long lines = 0;
        try (Theatre offline = new Theatre(Venue.offline(FrontDoor.UNBOUNDED));
                Theatre cloud = new Theatre(Venue.cloud())) {
            for (long seed : seeds()) {
                Transcript expected = offline.play(Script.of(seed));
                lines += expected.lines().size();
                differenceAt(seed, expected, cloud.play(Script.of(seed))).ifPresent(differences::add);
            }
        }

        reporter.publishEntry("scripts", seeds().length + ", lines compared: " + lines);
        assertThat(differences).isEmpty();
    }

    @Test
    void a_script_sounds_the_same_twice() {
        assertThat(differencesWith(FrontDoor.UNBOUNDED, UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void a_door_that_swallows_a_message_is_found_out() {
        assertThat(differencesWith(FrontDoor.UNBOUNDED, SameTranscriptsTest::withoutOneMessage))
                .isNotEmpty();
    }

    @Test
    void a_door_that_swaps_two_frames_is_found_out() {
        assertThat(differencesWith(FrontDoor.UNBOUNDED, List::reversed)).isNotEmpty();
    }

    @Test
    void a_door_without_simple_mode_is_found_out() {
        assertThat(differencesWith(FrontDoor.UNBOUNDED.withSimpleMode(false), UnaryOperator.identity()))
                .isNotEmpty();
    }

    private static long[] seeds() {
        return SEED.map(LongStream::of)
                .orElseGet(() -> LongStream.range(0, SCRIPTS))
                .toArray();
    }

    private static List<String> differencesWith(Options options, UnaryOperator<List<Frame>> ears) {
        try (Theatre sound = new Theatre(Venue.offline(FrontDoor.UNBOUNDED));
                Theatre other = new Theatre(Venue.offline(options), ears)) {
            return LongStream.range(0, 10)
                    .mapToObj(seed -> differenceAt(seed, sound.play(Script.of(seed)), other.play(Script.of(seed))))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<String> differenceAt(long seed, Transcript expected, Transcript actual) {
        return expected.differenceFrom(actual)
                .map(difference -> "Seed " + seed + " (-Dchat.scripts.seed=" + seed + "):\n" + difference + "\n");
    }

    private static List<Frame> withoutOneMessage(List<Frame> frames) {
        return frames.stream()
                .filter(frame -> !(frame.is("client-message") && frame.number("seq") == 2))
                .toList();
    }
}
