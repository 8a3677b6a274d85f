package chat.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory that a server holds for a connection that is in a room and silent, after a collection. */
final class IdleMemory {
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final int MEMBERS = 30;
    private static final Crowd FEW = new Crowd(10, MEMBERS, 0);

    private final int connections;

    IdleMemory(int connections) {
        this.connections = connections;
    }

    void run(List<Contender> contenders) throws IOException {
        Crowd all = new Crowd(connections / MEMBERS, MEMBERS, 0);
        System.out.printf("%n### %,d connections, each in a room of %d, idle%n%n", all.connections(), MEMBERS);
        System.out.println("| server | KB a connection | of it live heap | MB before | MB after |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (Contender contender : contenders) {
            try (RunningServer server = RunningServer.start(contender, List.of())) {
                hold(contender, server, FEW);
                Memory before = settled(contender, server);
                Memory after = hold(contender, server, all);
                print(contender, before, after, all.connections());
            }
        }
    }

    /** Opens a crowd, looks, and lets it go. */
    private static Memory hold(Contender contender, RunningServer server, Crowd crowd) throws IOException {
        try (Load load = Load.start(contender, server, crowd, List.of(), 0, 0)) {
            if (!load.answer().equals("ready")) {
                throw new IOException("The load did not come in");
            }
            return settled(contender, server);
        }
    }

    private static Memory settled(Contender contender, RunningServer server) throws IOException {
        collect(contender, server);
        OptionalLong heap = collect(contender, server);
        return new Memory(ProcessFigures.of(server.pid()).residentBytes(), heap);
    }

    /** Asks for a collection and gives it a second; a JVM tells what is live. */
    private static OptionalLong collect(Contender contender, RunningServer server) throws IOException {
        String pid = Long.toString(server.pid());
        String said = contender.isJvm() ? run(Java.tool("jcmd"), pid, "GC.class_histogram") : run("kill", "-USR2", pid);
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        Matcher total = TOTAL.matcher(said);
        return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
    }

    private static String run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static void print(Contender contender, Memory before, Memory after, int connections) {
        String heap = after.heap().isPresent()
                ? "%.1f".formatted((after.heap().getAsLong() - before.heap().getAsLong()) / 1024.0 / connections)
                : "";
        System.out.printf(
                "| %s | %.1f | %s | %d | %d |%n",
                contender.name(),
                (after.resident() - before.resident()) / 1024.0 / connections,
                heap,
                before.resident() >> 20,
                after.resident() >> 20);
    }

    private record Memory(long resident, OptionalLong heap) {}
}
