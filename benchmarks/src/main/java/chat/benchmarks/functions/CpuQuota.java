package chat.benchmarks.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A share of a processor, as Lambda gives it for memory; it takes Linux's control groups, and root. */
final class CpuQuota implements AutoCloseable {
    private static final Path GROUPS = Path.of("/sys/fs/cgroup");
    private static final int MEGABYTES_FOR_ONE = 1_769;
    private static final int PERIOD_MICROS = 20_000;

    private final Path group;

    private CpuQuota(Path group) {
        this.group = group;
    }

    /** Makes a group that has as much as a function of so much memory. */
    static CpuQuota of(int megabytes) throws IOException {
        int micros = megabytes * PERIOD_MICROS / MEGABYTES_FOR_ONE;
        boolean split = Files.isDirectory(GROUPS.resolve("cpu"));
        Path parent = split ? GROUPS.resolve("cpu") : GROUPS;
        Path group = Files.createDirectory(
                parent.resolve("function-" + ProcessHandle.current().pid()));
        if (split) {
            Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(micros));
        } else {
            Files.writeString(group.resolve("cpu.max"), micros + " " + PERIOD_MICROS);
        }
        return new CpuQuota(group);
    }

    /** What a command begins with that is to run in it. */
    List<String> prefix() {
        return List.of("sh", "-c", "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
    }

    @Override
    public void close() throws IOException {
        Files.delete(group);
    }
}
