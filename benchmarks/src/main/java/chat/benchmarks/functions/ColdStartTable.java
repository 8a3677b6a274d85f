package chat.benchmarks.functions;

import chat.benchmarks.Median;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Time from a fresh JVM to the first answered {@code $connect}, without a snapshot. */
record ColdStartTable(Surroundings surroundings, int rounds) {
    private static final List<String> FLAGS = List.of(Surroundings.QUICK_START);

    void print() throws IOException {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Way way : Way.ofSdk()) {
                starts.computeIfAbsent("one put by `" + way.title() + "`", unknown -> new ArrayList<>())
                        .add(start(() -> surroundings.labs(LabConnect.class, FLAGS, Map.of("CLIENT", way.title()))));
            }
            starts.computeIfAbsent("`$connect` as it is deployed", unknown -> new ArrayList<>())
                    .add(start(() -> surroundings.ours("ConnectHandler", List.of(), FLAGS)));
        }
        System.out.printf("%n### From a fresh JVM to the first answer, without a snapshot%n%n");
        System.out.println("| | p50 ms | least ms | CPU ms | most memory, MB |");
        System.out.println("|---|---:|---:|---:|---:|");
        starts.forEach(ColdStartTable::row);
    }

    private static void row(String title, List<Start> starts) {
        double[] millis = starts.stream().mapToDouble(Start::millis).toArray();
        double[] cpu = starts.stream().mapToDouble(Start::cpuMillis).toArray();
        double[] memory = starts.stream().mapToDouble(Start::megabytes).toArray();
        System.out.printf(
                "| %s | %.0f | %.0f | %.0f | %.0f |%n",
                title, Median.of(millis), Median.lowest(millis), Median.of(cpu), Median.of(memory));
    }

    static Start start(Starter starter) throws IOException {
        long begun = System.nanoTime();
        try (Function connect = starter.start()) {
            connect.invoke(Surroundings.connect(), "200");
            double millis = (System.nanoTime() - begun) / 1e6;
            return new Start(
                    millis,
                    connect.figures().cpuSeconds() * 1e3,
                    connect.figures().mostResidentBytes() / 1e6);
        }
    }

    /** Starts a function. */
    @FunctionalInterface
    interface Starter {
        Function start() throws IOException;
    }

    record Start(double millis, double cpuMillis, double megabytes) {}
}
