package chat.benchmarks.functions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** Takes every post to {@code @connections} after a while, and does little else: the function's cores are the same. */
final class StandIn {
    private static final byte[] OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);
    private static final String LENGTH = "content-length:";

    private final long latencyNanos;

    private StandIn(long latencyNanos) {
        this.latencyNanos = latencyNanos;
    }

    /** Serves until it is ended; says where. */
    public static void main(String[] latencyMillis) throws IOException {
        StandIn standIn = new StandIn(Long.parseLong(latencyMillis[0]) * 1_000_000);
        try (ServerSocket listening = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress())) {
            System.out.println("http://127.0.0.1:" + listening.getLocalPort() + "/dev");
            while (true) {
                Socket caller = listening.accept();
                caller.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> standIn.serve(caller));
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            InputStream requests = new BufferedInputStream(caller.getInputStream());
            int length = lengthOfNext(requests);
            while (length >= 0) {
                requests.skipNBytes(length);
                LockSupport.parkNanos(latencyNanos);
                caller.getOutputStream().write(OK);
                length = lengthOfNext(requests);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers how long the body is whose header was read; -1 where no more requests come. */
    private static int lengthOfNext(InputStream requests) throws IOException {
        int length = 0;
        String line = line(requests);
        if (line.isEmpty()) {
            return -1;
        }
        while (!line.isEmpty()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
            line = line(requests);
        }
        return length;
    }

    private static String line(InputStream requests) throws IOException {
        StringBuilder line = new StringBuilder(100);
        int next = requests.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = requests.read();
        }
        return line.toString();
    }
}
