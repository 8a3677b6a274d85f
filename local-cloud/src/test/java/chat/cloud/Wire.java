package chat.cloud;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A WebSocket client at the level of bytes: it sees the handshake and each frame, and can break every rule. */
final class Wire implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final DataInputStream in;
    private final List<String> head = new ArrayList<>();
    private final String body;

    private Wire(Socket socket, String request) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        in = new DataInputStream(socket.getInputStream());
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        int length = header("Content-Length").map(Integer::parseInt).orElse(0);
        body = new String(in.readNBytes(length), UTF_8);
    }

    static Wire dial(int port, String target, String... headers) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        for (String header : headers) {
            request += header + "\r\n";
        }
        return new Wire(new Socket(InetAddress.getLoopbackAddress(), port), request + "\r\n");
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    int status() {
        return Integer.parseInt(head.getFirst().split(" ", 3)[1]);
    }

    String body() {
        return body;
    }

    Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    Wire say(String text) throws IOException {
        return send(TEXT, true, text.getBytes(UTF_8));
    }

    /** Sends a frame, masked with zeros. */
    Wire send(int opCode, boolean last, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write((last ? 0x80 : 0) | opCode);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 0x10000) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        socket.getOutputStream().write(frame.toByteArray());
        return this;
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    record Received(int opCode, boolean last, ByteBuffer payload) {
        String text() {
            return UTF_8.decode(payload.duplicate()).toString();
        }
    }

    Received read() throws IOException {
        int first = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return new Received(first & 0x0f, (first & 0x80) != 0, ByteBuffer.wrap(in.readNBytes((int) length)));
    }

    /** Answers the next message. */
    String hear() throws IOException {
        Received frame = read();
        if (frame.opCode() != TEXT || !frame.last()) {
            throw new AssertionError("Not a text in one frame: " + frame.opCode() + " " + frame.text());
        }
        return frame.text();
    }

    /** Answers code and reason of the server's close, and agrees to it; what comes before it is passed over. */
    String closed() throws IOException {
        Received frame = read();
        while (frame.opCode() != CLOSE) {
            frame = read();
        }
        if (frame.payload().remaining() < 2) {
            return "no code";
        }
        int code = frame.payload().getChar();
        return (code + " " + frame.text()).strip();
    }

    Wire leave(int code, String reason) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(code >> 8);
        payload.write(code);
        payload.writeBytes(reason.getBytes(UTF_8));
        return send(CLOSE, true, payload.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
