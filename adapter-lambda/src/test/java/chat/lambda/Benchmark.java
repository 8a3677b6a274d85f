package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.domain.UserName;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How long a message takes to its members, and a fresh JVM to its first answer. Run it after {@code mvn package}:
 * its class path is that of the tests, its folder is this module's.
 */
final class Benchmark {
    private static final int LATENCY_MILLIS = 5;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 30;

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        try (Tables tables = Tables.full();
                StandInProcess standIn = new StandInProcess(LATENCY_MILLIS)) {
            Map<String, String> environment = new HashMap<>(tables.environment());
            environment.put("CONNECTIONS_ENDPOINT", standIn.endpoint().toString());
            Parts parts = Wiring.of(new Settings(environment), List.of()).parts();
            oneAfterAnother(standIn.endpoint(), 100);
            dispatch(parts, 1_000);
            dispatch(parts, 100);
            coldStarts(tables);
        }
        System.exit(0);
    }

    /** The lab's way: each post waits for the one before. */
    private static void oneAfterAnother(URI endpoint, int members) {
        ApiGatewayMessageGateway gateway = Gateways.to(endpoint);
        RoomOpened news = new RoomOpened(new RoomName("maths"));
        report(
                "posts one after another to " + members,
                members,
                () -> IntStream.range(0, members)
                        .forEach(number -> gateway.post(List.of(new ConnectionId("c-" + number)), news)));
    }

    private static void dispatch(Parts parts, int members) {
        TestContext context = new TestContext();
        IntStream.range(0, members).forEach(number -> enter(parts, members + "-" + number, "room-" + members));
        SendMessageHandler send = new SendMessageHandler(parts);
        WebSocketEvent event = Cloud.event(members + "-0", "dispatch");
        event.setBody("{\"action\":\"dispatch\",\"value\":\"" + "x".repeat(60) + "\"}");
        report("dispatch to " + members, members, () -> send.handleRequest(event, context));
        System.out.println("   last line of the log: " + context.lines().getLast());
    }

    private static void enter(Parts parts, String name, String room) {
        ConnectionId connection = new ConnectionId(name);
        parts.chat().connect(connection);
        parts.connections().register(connection, new UserName(name));
        parts.connections().enter(connection, new RoomName(room));
    }

    private static void report(String what, int posts, Runnable body) {
        IntStream.range(0, WARM_UP).forEach(round -> body.run());
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long[] times =
                LongStream.range(0, ROUNDS).map(round -> timed(body)).sorted().toArray();
        long used = (system.getProcessCpuTime() - cpu) / ROUNDS / posts / 1_000;
        System.out.printf(
                "%s: p50 %.1f ms, p90 %.1f ms, least %.1f ms; CPU of the function %d us a post; load %.1f%n",
                what,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 9 / 10] / 1e6,
                times[0] / 1e6,
                used,
                system.getSystemLoadAverage());
    }

    private static void coldStarts(Tables tables) throws Exception {
        long[] times = new long[7];
        for (int round = 0; round < times.length; round++) {
            long begun = System.nanoTime();
            try (DeployedFunction connect = DeployedFunction.start(ConnectHandler.class, tables.environment())) {
                connect.invoke("{\"requestContext\":{\"connectionId\":\"cold-" + round + "\"}}");
                times[round] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "cold start to the first answered $connect: p50 %.0f ms, least %.0f ms%n",
                times[times.length / 2] / 1e6, times[0] / 1e6);
    }

    private static long timed(Runnable body) {
        long begun = System.nanoTime();
        body.run();
        return System.nanoTime() - begun;
    }
}
