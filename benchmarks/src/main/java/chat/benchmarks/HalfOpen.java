package chat.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How soon a page and a WebSocket come while twice as many connections as the server holds ask for nothing. */
final class HalfOpen {
    private static final int CONNECTIONS = 20_000;
    private static final int PROCESSES = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Contender contender;

    HalfOpen(Contender contender) {
        this.contender = contender;
    }

    void run() throws IOException {
        System.out.printf("%n### A page and a WebSocket beside connections that ask for nothing%n%n");
        System.out.println("| half open | begun | closed by the server | held at the end "
                + "| first page ms | median | slowest of 15 | first WebSocket ms | median | slowest of 12 |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        try (RunningServer server = RunningServer.start(contender, List.of())) {
            Visits.warmUp(server.port());
            print("none", new HalfOpenCount(0, 0), Visits.to(server.port()));
            besides("%,d that stay".formatted(CONNECTIONS), server, false);
            besides("%,d that come again when closed".formatted(CONNECTIONS), server, true);
        }
    }

    private static void besides(String name, RunningServer server, boolean again) throws IOException {
        List<HalfOpenLoad> loads = new ArrayList<>();
        try {
            for (int number = 0; number < PROCESSES; number++) {
                loads.add(HalfOpenLoad.start(server.port(), number, CONNECTIONS / PROCESSES, again));
            }
            for (HalfOpenLoad load : loads) {
                load.awaitReady();
            }
            if (again) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                settle(loads);
            }
            Visits visits = Visits.to(server.port());
            HalfOpenCount count = count(loads);
            print(name, count, visits);
        } finally {
            loads.forEach(HalfOpenLoad::close);
        }
    }

    /** Waits until the server has taken all that the kernel kept for it, and closed whom it will; three seconds at most. */
    private static void settle(List<HalfOpenLoad> loads) throws IOException {
        HalfOpenCount before = new HalfOpenCount(0, 0);
        HalfOpenCount now = count(loads);
        for (int look = 0; look < 6 && !now.equals(before); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            before = now;
            now = count(loads);
        }
    }

    private static HalfOpenCount count(List<HalfOpenLoad> loads) throws IOException {
        HalfOpenCount count = new HalfOpenCount(0, 0);
        for (HalfOpenLoad load : loads) {
            count = count.plus(load.count());
        }
        return count;
    }

    private static void print(String name, HalfOpenCount count, Visits visits) {
        System.out.printf(
                "| %s | %,d | %,d | %,d | %s |%n",
                name, count.begun(), count.closed(), count.begun() - count.closed(), visits.cells());
    }
}
