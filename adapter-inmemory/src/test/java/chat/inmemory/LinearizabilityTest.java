package chat.inmemory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/** Lincheck tries schedules of its own on both stores, and compares what came of them with every sequential order. */
final class LinearizabilityTest {
    /** Lincheck rewrites classes while it runs, and on a busy machine its own five seconds may not be enough for that. */
    private static final long PATIENCE_MILLIS = 60_000;

    @Test
    void no_schedule_of_the_stores_differs_from_every_sequential_order() {
        schedules().check(OnSoundStores.class);
    }

    @Test
    void no_run_of_the_stores_under_stress_differs_from_every_sequential_order() {
        new StressOptions()
                .iterations(5)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .check(OnSoundStores.class);
    }

    /** It ends with the first scenario in which both members leave at once, of which there is one in every few. */
    @Test
    void a_store_that_reads_then_deletes_is_caught() {
        assertThatThrownBy(() -> schedules().iterations(100).actorsBefore(0).check(OnReadThenDelete.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    private static ModelCheckingOptions schedules() {
        return new ModelCheckingOptions()
                .iterations(5)
                .invocationsPerIteration(100)
                .threads(2)
                .actorsBefore(1)
                .actorsPerThread(3)
                .actorsAfter(1)
                .minimizeFailedScenario(false)
                .invocationTimeout$lincheck(PATIENCE_MILLIS);
    }

    public static final class OnSoundStores extends TakeoverOperations {
        public OnSoundStores() {
            super(FreshStores.fresh());
        }
    }

    public static final class OnReadThenDelete extends LeavingOperations {
        public OnReadThenDelete() {
            super(RoomFlaw.COUNTS_THE_MEMBERS_THEN_CLOSES.plant());
        }
    }
}
