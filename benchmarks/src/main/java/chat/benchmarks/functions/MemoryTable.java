package chat.benchmarks.functions;

import chat.benchmarks.Median;
import chat.benchmarks.functions.ColdStartTable.Start;
import java.io.IOException;
import java.util.List;

/** What more memory brings, since a function gets its processor by it, and what that costs. */
record MemoryTable(Surroundings surroundings, int rounds) {
    private static final int WARMING_DISPATCHES = 100;

    void print() throws IOException {
        System.out.printf("%n### Memory%n%n");
        System.out.println("| MB | cold start ms | mGB-s | most memory, MB "
                + "| `dispatch` to 100: p50 ms | mGB-s | CPU us a post | most memory, MB |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (int megabytes : List.of(512, 1_024, 1_769, 3_008)) {
            try (CpuQuota quota = CpuQuota.of(megabytes)) {
                row(megabytes, quota);
            }
        }
    }

    private void row(int megabytes, CpuQuota quota) throws IOException {
        List<String> flags = List.of("-Xmx" + megabytes * 85 / 100 + "m", "-XX:ActiveProcessorCount=2");
        List<String> quick = List.of(flags.getFirst(), flags.getLast(), Surroundings.QUICK_START);
        double[] millis = new double[rounds];
        double memory = 0;
        for (int round = 0; round < rounds; round++) {
            Start start = ColdStartTable.start(() -> surroundings.ours("ConnectHandler", quota.prefix(), quick));
            millis[round] = start.millis();
            memory = Math.max(memory, start.megabytes());
        }
        System.out.printf("| %,d | %s | %.0f ", megabytes, price(megabytes, Median.of(millis)), memory);
        try (Function send = surroundings.ours("SendMessageHandler", quota.prefix(), flags)) {
            Runnable dispatch = () -> send.invoke(Surroundings.dispatch(100), "200");
            for (int warming = 0; warming < WARMING_DISPATCHES; warming++) {
                dispatch.run();
            }
            Timed timed = Timed.of(40, 100, send.figures(), dispatch);
            System.out.printf(
                    "| %s | %.0f | %.0f |%n",
                    price(megabytes, timed.medianMillis()),
                    timed.cpuMicros(),
                    send.figures().mostResidentBytes() / 1e6);
        }
    }

    /** Lambda bills each millisecond that has begun. */
    private static String price(int megabytes, double millis) {
        return String.format("%.0f | %.1f", millis, Math.ceil(millis) * megabytes / 1_024);
    }
}
