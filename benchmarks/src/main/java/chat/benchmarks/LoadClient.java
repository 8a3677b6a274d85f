package chat.benchmarks;

import java.io.IOException;
import java.time.Duration;

/**
 * The load, in a process of its own: {@code PORT PID DIALECT ROOMS MEMBERS WINDOW WARM-UP SECONDS}.
 *
 * <p>With a window of 0 it opens the connections, says {@code ready}, and holds them until its input ends.
 */
final class LoadClient {
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(40);
    private static final Duration STEP = Duration.ofMillis(100);

    private final Tally tally = new Tally();
    private final Members members;
    private final ProcessFigures server;
    private final ProcessFigures self =
            ProcessFigures.of(ProcessHandle.current().pid());

    private LoadClient(ProcessFigures server) throws IOException {
        this.server = server;
        this.members = new Members(tally);
    }

    public static void main(String[] args) throws IOException {
        Crowd crowd = new Crowd(Integer.parseInt(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]));
        LoadClient client = new LoadClient(ProcessFigures.of(Long.parseLong(args[1])));
        try (Members members = client.members) {
            members.enter(Integer.parseInt(args[0]), Dialect.valueOf(args[2]), crowd);
            if (crowd.window() == 0) {
                System.out.println("ready");
                System.in.readAllBytes();
                return;
            }
            client.warmUp(Integer.parseInt(args[6]));
            System.out.println(client.measure(seconds(args[7])).toLine());
        }
    }

    private static long seconds(String number) {
        return Duration.ofSeconds(Long.parseLong(number)).toNanos();
    }

    /** Until the server has used so many processor seconds, since that is what its compiler needs; within bounds. */
    private void warmUp(int cpuSeconds) throws IOException {
        double enough = server.cpuSeconds() + cpuSeconds;
        long latest = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        while (server.cpuSeconds() < enough && System.nanoTime() < latest) {
            members.talkUntil(System.nanoTime() + STEP.toNanos());
        }
    }

    private Measured measure(long nanos) throws IOException {
        tally.latency.clear();
        long before = tally.delivered;
        double serverBefore = server.cpuSeconds();
        double selfBefore = self.cpuSeconds();
        double machineBefore = ProcessFigures.machineCpuSeconds();
        long start = System.nanoTime();
        members.talkUntil(start + nanos);
        double took = (System.nanoTime() - start) / 1e9;
        return new Measured(
                (tally.delivered - before) / took,
                tally.latency.percentile(50) / 1e3,
                tally.latency.percentile(99) / 1e3,
                (server.cpuSeconds() - serverBefore) / took,
                (self.cpuSeconds() - selfBefore) / took,
                (ProcessFigures.machineCpuSeconds() - machineBefore) / took);
    }
}
