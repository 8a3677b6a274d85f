package chat.benchmarks.functions;

import chat.benchmarks.Java;
import chat.emulator.Emulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures the functions and prints tables in Markdown: those that are named, or all. */
final class FunctionsBenchmark {
    private static final int LATENCY_MILLIS = 5;
    private static final double WARM_UP_SECONDS = 8;
    private static final int STARTS = 7;

    private FunctionsBenchmark() {}

    public static void main(String[] homeAndTables) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<String> arguments = List.of(homeAndTables);
        List<String> chosen = arguments.size() == 1
                ? List.of("dispatch", "clients", "cold", "memory")
                : arguments.subList(1, arguments.size());
        String jar = Path.of(arguments.getFirst())
                .resolveSibling("adapter-lambda/target/functions.jar")
                .toString();
        Process standIn = standIn();
        try {
            URI database = Emulator.inMemory().endpoint();
            Tables tables = new Tables(database);
            tables.fill(100);
            tables.fill(1_000);
            URI connections = URI.create(standIn.inputReader().readLine());
            Surroundings surroundings = new Surroundings(jar, database, connections);
            for (String table : chosen) {
                print(table, surroundings);
            }
        } finally {
            standIn.destroyForcibly();
        }
    }

    private static void print(String table, Surroundings surroundings) throws IOException, InterruptedException {
        switch (table) {
            case "dispatch" -> new DispatchTable(surroundings, WARM_UP_SECONDS).print();
            case "clients" -> new ClientTable(surroundings, WARM_UP_SECONDS).print();
            case "cold" -> new ColdStartTable(surroundings, STARTS).print();
            case "memory" -> new MemoryTable(surroundings, STARTS).print();
            default -> throw new IllegalArgumentException("No such table: " + table);
        }
    }

    private static Process standIn() throws IOException {
        Process process = new ProcessBuilder(Java.running(StandIn.class, List.of(Integer.toString(LATENCY_MILLIS))))
                .redirectError(Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
