package chat.acceptance;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lets several do the same at the same moment. */
final class Race {
    private Race() {}

    static <T> void all(List<T> racers, Consumer<T> step) {
        CyclicBarrier start = new CyclicBarrier(racers.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<CompletableFuture<Void>> running =
                    racers.stream().map(racer -> CompletableFuture.runAsync(() -> run(start, step, racer), threads));
            running.toList().forEach(ChatClient::settle);
        }
    }

    private static <T> void run(CyclicBarrier start, Consumer<T> step, T racer) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException("The race did not start", e);
        }
        step.accept(racer);
    }
}
