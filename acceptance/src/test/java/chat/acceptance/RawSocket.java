package chat.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;

/** A WebSocket client without manners: it sends any bytes, reads when it likes and drops as it likes. */
final class RawSocket implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final String answer;

    /** Opens a connection and asks for the upgrade as the server's own page does. */
    RawSocket(URI webSocket) {
        this(webSocket, "Origin: " + ChatClient.originOf(webSocket));
    }

    /** Opens a connection and asks for the upgrade; {@code headers} are lines of their own, and there are no others. */
    RawSocket(URI webSocket, String... headers) {
        try {
            socket.setReceiveBufferSize(64 * 1024);
            socket.setSoTimeout((int) ChatClient.PATIENCE_MS);
            socket.connect(new InetSocketAddress(webSocket.getHost(), webSocket.getPort()));
            in = new DataInputStream(socket.getInputStream());
            write(handshake(webSocket, headers).getBytes(ISO_8859_1));
            answer = readHead();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String handshake(URI webSocket, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "GET " + webSocket.getPath() + " HTTP/1.1\r\nHost: " + webSocket.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more + "\r\n";
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Answers the status line and headers of the server's answer. */
    String answer() {
        return answer;
    }

    int status() {
        return Integer.parseInt(answer.substring(9, 12));
    }

    RawSocket text(String text) {
        return frame(true, TEXT, text.getBytes(UTF_8));
    }

    /** Sends one frame under a mask of zeros, which leaves the payload as it is. */
    RawSocket frame(boolean last, int opcode, byte... payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) ((last ? 0x80 : 0) | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) 0xFE).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xFF).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return write(bytes);
    }

    RawSocket write(byte... bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says, below the WebSocket, that nothing more will be sent. */
    void shutdownOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until the server closes, and answers its code; 1006 where it just dropped the connection. */
    int closeCode() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0xF;
                byte[] payload = in.readNBytes(readLength());
                if (opcode == CLOSE) {
                    return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort();
                }
            }
        } catch (IOException e) {
            return 1006;
        }
    }

    /** Registers and enters {@code room}, and reads on until its history. */
    RawSocket enter(String name, String room) {
        return text(Frame.action("register", "value", name))
                .await("signup")
                .text(Frame.action("join-room", "value", room))
                .await("multi-message");
    }

    /** Reads on until a message of that type. */
    RawSocket await(String type) {
        while (!readText().startsWith("{\"type\":\"" + type + "\"")) {
            // What comes before it is of no interest.
        }
        return this;
    }

    /** Reads the next text message, put together from its frames. */
    String readText() {
        try {
            StringBuilder message = new StringBuilder();
            int first;
            do {
                first = in.readUnsignedByte();
                message.append(new String(in.readNBytes(readLength()), UTF_8));
            } while (first < 0x80);
            return message.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readLength() throws IOException {
        int length = in.readUnsignedByte();
        if (length == 126) {
            return in.readUnsignedShort();
        }
        return length == 127 ? (int) in.readLong() : length;
    }

    /** Ends the connection with an RST in place of a close. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the connection with a bare FIN, without a close frame. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
