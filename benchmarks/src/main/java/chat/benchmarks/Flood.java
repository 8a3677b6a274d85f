package chat.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How long messages take while one member floods its room, beside the same without: in that room, and in another. */
final class Flood {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final long PERIOD = Duration.ofMillis(200).toNanos();

    private final Contender contender;

    Flood(Contender contender) {
        this.contender = contender;
    }

    void run() throws IOException {
        System.out.printf("%n### Five messages a second to a room of ten, beside a thousand of a flooder%n%n");
        System.out.println("| room | said | refused | heard | p50 ms | p99 ms | slowest ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        try (RunningServer server = RunningServer.start(contender, List.of())) {
            Audience maths = Audience.of(server.port(), "maths");
            Audience physics = Audience.of(server.port(), "physics");
            List<Audience> both = List.of(maths, physics);
            flood(server.port(), both, WARM_UP);
            talk(both, LENGTH);
            print("no flood", maths, physics);
            double quietMaths = maths.millis(99);
            double quietPhysics = physics.millis(99);
            Flooder flooder = flood(server.port(), both, LENGTH);
            print("flood", maths, physics);
            System.out.printf("%n%s%n", flooder.fate());
            System.out.printf(
                    "p99 to without: %.2f in the flooded room, %.2f in the other. Still connected: %s%n",
                    maths.millis(99) / quietMaths,
                    physics.millis(99) / quietPhysics,
                    maths.isWhole() && physics.isWhole() ? "all" : "not all");
        }
    }

    private static Flooder flood(int port, List<Audience> audiences, Duration length) {
        Flooder flooder = new Flooder(port, "maths");
        long end = System.nanoTime() + length.toNanos();
        Thread thread = Thread.ofPlatform().daemon().start(() -> flooder.floodUntil(end));
        talk(audiences, length);
        join(thread);
        return flooder;
    }

    private static void talk(List<Audience> audiences, Duration length) {
        audiences.forEach(Audience::forget);
        long start = System.nanoTime();
        for (long next = start; next < start + length.toNanos(); next += PERIOD) {
            LockSupport.parkNanos(next - System.nanoTime());
            for (Audience audience : audiences) {
                audience.speak(next);
            }
        }
        LockSupport.parkNanos(PERIOD);
    }

    private static void join(Thread flood) {
        try {
            flood.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(String name, Audience maths, Audience physics) {
        System.out.printf("| %s, in the flooder's room | %s |%n", name, maths.cells());
        System.out.printf("| %s, in another room | %s |%n", name, physics.cells());
    }
}
