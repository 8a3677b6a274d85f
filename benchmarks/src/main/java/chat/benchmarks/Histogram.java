package chat.benchmarks;

import java.util.Arrays;

/** Counts of durations, each known within 4 %. */
final class Histogram {
    private static final int STEPS = 32;

    private final long[] counts = new long[STEPS * 60];
    private long total;

    void add(long micros) {
        counts[slot(Math.max(0, micros))]++;
        total++;
    }

    void clear() {
        Arrays.fill(counts, 0);
        total = 0;
    }

    /** The duration that {@code percent} of all do not exceed; 0 where there are none. */
    long percentile(double percent) {
        long wanted = Math.max(1, (long) Math.ceil(total * percent / 100));
        long seen = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            seen += counts[slot];
            if (seen >= wanted) {
                return lowest(slot);
            }
        }
        return 0;
    }

    /** A slot for each value below 64; above, 32 slots to each doubling. */
    private static int slot(long value) {
        int halvings = Math.max(0, 58 - Long.numberOfLeadingZeros(value | 1));
        return halvings * STEPS + (int) (value >>> halvings);
    }

    private static long lowest(int slot) {
        int halvings = Math.max(0, slot / STEPS - 1);
        return (long) (slot - halvings * STEPS) << halvings;
    }
}
