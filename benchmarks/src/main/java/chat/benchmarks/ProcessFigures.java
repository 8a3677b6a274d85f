package chat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process. */
public final class ProcessFigures {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STEAL = 8;

    private final Path folder;

    private ProcessFigures(Path folder) {
        this.folder = folder;
    }

    public static ProcessFigures of(long pid) {
        return new ProcessFigures(Path.of("/proc", Long.toString(pid)));
    }

    /** Processor time that it has used on all cores, in user and in kernel mode. */
    public double cpuSeconds() throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(afterName[USER]) + Long.parseLong(afterName[SYSTEM])) / TICKS_PER_SECOND;
    }

    /** Processor time that the whole machine was busy, what its host took away included. */
    static double machineCpuSeconds() throws IOException {
        String[] ticks = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +", -1);
        long busy = 0;
        for (int i = 1; i <= STEAL; i++) {
            busy += i == IDLE || i == WAITING ? 0 : Long.parseLong(ticks[i]);
        }
        return busy / TICKS_PER_SECOND;
    }

    /** Memory that it holds. */
    long residentBytes() throws IOException {
        return status("VmRSS:");
    }

    /** The most memory that it ever held. */
    public long mostResidentBytes() throws IOException {
        return status("VmHWM:");
    }

    private long status(String field) throws IOException {
        List<String> status = Files.readAllLines(folder.resolve("status"));
        return status.stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
