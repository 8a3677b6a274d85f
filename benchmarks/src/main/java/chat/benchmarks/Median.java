package chat.benchmarks;

import java.util.Arrays;

/** The middle of some figures. */
public final class Median {
    private Median() {}

    public static double of(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    public static double lowest(double[] figures) {
        return Arrays.stream(figures).min().orElseThrow();
    }

    static double highest(double[] figures) {
        return Arrays.stream(figures).max().orElseThrow();
    }
}
