package chat.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** Time from the start of a server's process to the first byte of its first page. */
final class StartUp {
    private final int rounds;

    StartUp(int rounds) {
        this.rounds = rounds;
    }

    void run(List<Contender> contenders) throws IOException {
        List<Contender> withPage =
                contenders.stream().filter(Contender::servesPage).toList();
        double[][] millis = new double[withPage.size()][rounds];
        double[][] cpuMillis = new double[withPage.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < withPage.size(); i++) {
                Start start = measure(withPage.get(i));
                millis[i][round] = start.millis();
                cpuMillis[i][round] = start.cpuMillis();
            }
        }
        System.out.printf(
                "%n### Start to the first page%n%n| server | median ms | lowest | highest | median CPU ms |%n");
        System.out.println("|---|---:|---:|---:|---:|");
        for (int i = 0; i < withPage.size(); i++) {
            System.out.printf(
                    "| %s | %.0f | %.0f | %.0f | %.0f |%n",
                    withPage.get(i).name(),
                    Median.of(millis[i]),
                    Median.lowest(millis[i]),
                    Median.highest(millis[i]),
                    Median.of(cpuMillis[i]));
        }
    }

    private static Start measure(Contender contender) throws IOException {
        long start = System.nanoTime();
        try (RunningServer server = RunningServer.start(contender, List.of());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
            if (!answer.equals("HTTP/1.1 200")) {
                throw new IOException(contender.name() + " answered " + answer);
            }
            double millis = (System.nanoTime() - start) / 1e6;
            return new Start(millis, ProcessFigures.of(server.pid()).cpuSeconds() * 1e3);
        }
    }

    private record Start(double millis, double cpuMillis) {}
}
