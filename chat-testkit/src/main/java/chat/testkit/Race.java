package chat.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Steps that start together, each on a thread of its own. */
public final class Race {
    /** How many run where many should. */
    public static final int RACERS = 16;

    private static final long DEADLINE_SECONDS = 60;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("racer-", 0).factory());

    private Race() {}

    /** Runs {@code step} with 0, 1, 2 … at once; answers the results in that order. */
    public static <T> List<T> of(int racers, IntFunction<? extends T> step) {
        return start(IntStream.range(0, racers)
                .<Callable<T>>mapToObj(racer -> () -> step.apply(racer))
                .toList());
    }

    /** Runs the two at once; answers what each returned, in the order given. */
    public static <T> List<T> between(Callable<? extends T> one, Callable<? extends T> other) {
        return start(List.of(one::call, other::call));
    }

    private static <T> List<T> start(List<Callable<T>> steps) {
        CyclicBarrier line = new CyclicBarrier(steps.size());
        List<Future<T>> running =
                steps.stream().map(step -> THREADS.submit(behind(line, step))).toList();
        return running.stream().map(Race::resultOf).toList();
    }

    private static <T> Callable<T> behind(CyclicBarrier line, Callable<T> step) {
        return () -> {
            line.await(DEADLINE_SECONDS, TimeUnit.SECONDS);
            return step.call();
        };
    }

    private static <T> T resultOf(Future<T> running) {
        try {
            return running.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("A racer failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for a racer", interrupted);
        } catch (TimeoutException late) {
            throw new AssertionError("A racer did not arrive", late);
        }
    }
}
