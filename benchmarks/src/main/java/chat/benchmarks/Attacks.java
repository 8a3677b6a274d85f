package chat.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Attacks our server as it runs by default, and prints tables in Markdown: those that are named, or all. */
final class Attacks {
    private Attacks() {}

    public static void main(String[] homeAndTables) throws IOException {
        Locale.setDefault(Locale.ROOT);
        List<String> arguments = List.of(homeAndTables);
        Path jar = Path.of(arguments.getFirst()).resolveSibling("adapter-javalin/target/classroom.jar");
        Contender ours = new Contender(
                "ours", Dialect.PLAIN, true, List.of(Java.command(), "-jar", jar.toString(), "--port", "0"));
        List<String> chosen =
                arguments.size() == 1 ? List.of("half-open", "flood") : arguments.subList(1, arguments.size());
        for (String table : chosen) {
            switch (table) {
                case "half-open" -> new HalfOpen(ours).run();
                case "flood" -> new Flood(ours).run();
                default -> throw new IllegalArgumentException("No such table: " + table);
            }
        }
    }
}
