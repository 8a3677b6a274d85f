package chat.javalin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request as it is written, without a client that tidies it up. */
final class RawHttp {
    private static final int PATIENCE_MS = 60_000;

    private RawHttp() {}

    /** Answers the status of the answer to {@code request}, such as {@code GET /}. */
    static int status(ChatServer server, String request) throws IOException {
        String head = request + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        return Integer.parseInt(send(server, head).substring(9, 12));
    }

    /** Sends this to the letter, and answers all that comes back. */
    static String send(ChatServer server, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
