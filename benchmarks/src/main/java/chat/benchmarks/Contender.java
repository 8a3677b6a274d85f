package chat.benchmarks;

import java.util.List;

/** A server in the comparison: how it is started, and how it is spoken to. */
record Contender(String name, Dialect dialect, boolean servesPage, List<String> command) {
    Contender {
        command = List.copyOf(command);
    }

    boolean isJvm() {
        return command.getFirst().endsWith("java");
    }
}
