package chat.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Opens a WebSocket the blocking way, to the point where frames of the chat may be sent. */
final class Handshake {
    private Handshake() {}

    static SocketChannel open(int port, Dialect dialect) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.socket().setTcpNoDelay(true);
        channel.write(ByteBuffer.wrap(request(port, dialect).getBytes(US_ASCII)));
        String answer = readTo(channel, "\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("No WebSocket: " + answer);
        }
        if (dialect == Dialect.SOCKET_IO) {
            readTo(channel, "}");
            channel.write(Frames.masked(Frames.TEXT, "40"));
            readTo(channel, "}");
        }
        return channel;
    }

    private static String request(int port, Dialect dialect) {
        return """
            GET %s HTTP/1.1\r
            Host: 127.0.0.1:%d\r
            Origin: http://127.0.0.1:%d\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r
            """.formatted(dialect.path(), port, port);
    }

    /** Byte by byte, so that nothing of what follows is taken. */
    private static String readTo(SocketChannel channel, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocateDirect(1);
        while (!text.toString().endsWith(end)) {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("The server hung up during the handshake");
            }
            text.append((char) one.get(0));
        }
        return text.toString();
    }
}
