package chat.acceptance;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What this process weighs; the server that is tested lives in it. */
final class Weight {
    private Weight() {}

    /** Answers the heap in use after a collection, in MiB. */
    static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }
}
