package chat.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * How many milliseconds pages and WebSockets took, one after another, each by a connection of its own.
 *
 * <p>An address may begin 50 connections at once, which is why there are not more WebSockets.
 */
final class Visits {
    private static final byte[] PAGE =
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    private final double[] pages = new double[15];
    private final double[] webSockets = new double[12];

    private Visits() {}

    static Visits to(int port) throws IOException {
        Visits visits = new Visits();
        for (int number = 0; number < visits.pages.length; number++) {
            visits.pages[number] = page(port);
            if (number < visits.webSockets.length) {
                visits.webSockets[number] = webSocket(port);
            }
        }
        return visits;
    }

    static void warmUp(int port) throws IOException {
        for (int number = 0; number < 500; number++) {
            page(port);
        }
        for (int number = 0; number < 5; number++) {
            webSocket(port);
        }
    }

    private static double page(int port) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(PAGE);
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            if (!answer.startsWith("HTTP/1.1 200") || !answer.contains("</html>")) {
                throw new IOException("Not the whole page came: " + answer);
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double webSocket(int port) throws IOException {
        long start = System.nanoTime();
        Handshake.open(port, Dialect.PLAIN).close();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The first, the middle and the slowest of both. */
    String cells() {
        return cells(pages) + " | " + cells(webSockets);
    }

    private static String cells(double[] millis) {
        return "%.1f | %.1f | %.1f".formatted(millis[0], Median.of(millis), Median.highest(millis));
    }
}
