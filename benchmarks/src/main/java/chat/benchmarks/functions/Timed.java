package chat.benchmarks.functions;

import chat.benchmarks.Median;
import chat.benchmarks.ProcessFigures;
import java.io.IOException;
import java.util.Locale;

/** What some equal fan-outs took: the middle one, the quickest one, and the processor time for one post. */
record Timed(double medianMillis, double leastMillis, double cpuMicros) {
    /** Measures {@code rounds} fan-outs to {@code members} by the process of {@code figures}. */
    static Timed of(int rounds, int members, ProcessFigures figures, Runnable fanOut) throws IOException {
        double[] millis = new double[rounds];
        double cpu = figures.cpuSeconds();
        for (int round = 0; round < rounds; round++) {
            millis[round] = millis(fanOut);
        }
        double used = figures.cpuSeconds() - cpu;
        return new Timed(Median.of(millis), Median.lowest(millis), used * 1e6 / rounds / members);
    }

    static double millis(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Repeats {@code what} for a while. */
    static void warmUp(double seconds, Runnable what) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            what.run();
        }
    }

    String cells() {
        return String.format(Locale.ROOT, "%.1f | %.1f | %.0f", medianMillis, leastMillis, cpuMicros);
    }
}
