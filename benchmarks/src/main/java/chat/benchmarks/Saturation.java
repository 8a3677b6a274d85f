package chat.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs one scenario on each server in turn, round by round, and prints the medians. */
final class Saturation {
    private final List<Contender> contenders;
    private final int rounds;
    private final int warmUp;
    private final int seconds;

    Saturation(List<Contender> contenders, int rounds, int warmUp, int seconds) {
        this.contenders = contenders;
        this.rounds = rounds;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    void run(Scenario scenario) throws IOException {
        Map<String, List<Measured>> runs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                Measured measured = measure(contender, scenario);
                System.err.printf("%s, %s: %s%n", scenario.title(), contender.name(), measured.toLine());
                runs.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(measured);
            }
        }
        print(scenario, runs);
    }

    private Measured measure(Contender contender, Scenario scenario) throws IOException {
        try (RunningServer server = RunningServer.start(contender, scenario.serverPrefix());
                Load load = Load.start(contender, server, scenario.crowd(), scenario.clientPrefix(), warmUp, seconds)) {
            return Measured.parse(load.answer());
        }
    }

    private void print(Scenario scenario, Map<String, List<Measured>> runs) {
        System.out.printf("%n### %s%n%n", scenario.title());
        System.out.println(
                "| server | deliveries/s | to `ws` | p50 ms | p99 ms | server CPU s per million | server's cores | load's | others' |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        runs.forEach((name, measured) -> System.out.printf(
                "| %s | %,.0f | %s | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                median(measured, Measured::deliveriesPerSecond),
                ratio(measured, runs.getOrDefault("ws", List.of())),
                median(measured, Measured::medianMillis),
                median(measured, Measured::p99Millis),
                median(measured, Measured::serverSecondsPerMillion),
                median(measured, Measured::serverCores),
                median(measured, Measured::clientCores),
                median(measured, Measured::othersCores)));
    }

    /** Of the medians, with the lowest and the highest of the rounds. */
    private static String ratio(List<Measured> measured, List<Measured> yardstick) {
        if (yardstick.isEmpty()) {
            return "";
        }
        double[] rounds = new double[measured.size()];
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = measured.get(i).deliveriesPerSecond() / yardstick.get(i).deliveriesPerSecond();
        }
        return "%.2f (%.2f–%.2f)".formatted(Median.of(rounds), Median.lowest(rounds), Median.highest(rounds));
    }

    private static double median(List<Measured> measured, ToDoubleFunction<Measured> figure) {
        return Median.of(measured.stream().mapToDouble(figure).toArray());
    }
}
