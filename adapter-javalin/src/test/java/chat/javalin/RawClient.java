package chat.javalin;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A WebSocket client that does what it is told, wrong things included, and reads only when it is told. */
final class RawClient implements AutoCloseable {
    private static final int FIN = 0x80;
    private static final int PATIENCE_MS = 60_000;
    private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)");

    private static final Queue<RawClient> ALL = new ConcurrentLinkedQueue<>();

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;
    private final String head;

    /** A frame as it came in; each byte of the payload is a character. */
    record Received(int opCode, boolean last, String payload) {
        String text() {
            return new String(payload.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        int closeCode() {
            return payload.length() < 2 ? 1005 : payload.charAt(0) * 256 + payload.charAt(1);
        }

        String closeReason() {
            return payload.length() < 2 ? "" : payload.substring(2);
        }
    }

    private RawClient(int port, String path, int receiveBuffer, List<String> headers) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        List<String> lines = new ArrayList<>(List.of(
                "GET " + path + " HTTP/1.1",
                "Host: localhost:" + port,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        lines.addAll(headers);
        out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        head = readHead();
        ALL.add(this);
    }

    /** Asks for a WebSocket as the server's own page does, whatever the answer. */
    static RawClient ask(ChatServer server, String path, String... headers) {
        return ask(server, path, 0, Stream.concat(Stream.of(origin(server)), Stream.of(headers)));
    }

    /** Asks for a WebSocket with these headers alone: without an Origin, unless one is among them. */
    static RawClient askPlainly(ChatServer server, String path, String... headers) {
        return ask(server, path, 0, Stream.of(headers));
    }

    private static String origin(ChatServer server) {
        return "Origin: http://localhost:" + server.port();
    }

    private static RawClient ask(ChatServer server, String path, int receiveBuffer, Stream<String> headers) {
        try {
            return new RawClient(server.port(), path, receiveBuffer, headers.toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static RawClient connect(ChatServer server) {
        return ask(server, "/");
    }

    /** Connects with a small buffer, which is full soon when nothing is read. */
    static RawClient connectNarrowly(ChatServer server) {
        return ask(server, "/", 4096, Stream.of(origin(server)));
    }

    /** Connects and takes a name, and waits until it is taken. */
    static RawClient register(ChatServer server, String name) {
        RawClient client = connect(server);
        client.send("{\"action\":\"register\",\"value\":\"" + name + "\"}");
        client.await("signup");
        return client;
    }

    /** The answer to the handshake, up to the empty line. */
    String head() {
        return head;
    }

    /** The rest of an answer that refuses the handshake. */
    String body() {
        Matcher length = LENGTH.matcher(head);
        try {
            return length.find()
                    ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void send(String text) {
        send(FIN | 1, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame; {@code firstByte} has its opcode and flags. */
    void send(int firstByte, byte[] payload) {
        byte[] frame = new byte[payload.length + 14];
        int length = 0;
        frame[length++] = (byte) firstByte;
        if (payload.length < 126) {
            frame[length++] = (byte) (FIN | payload.length);
        } else if (payload.length < 1 << 16) {
            frame[length++] = (byte) (FIN | 126);
        } else {
            frame[length++] = (byte) (FIN | 127);
            length += 4;
            frame[length++] = (byte) (payload.length >> 24);
            frame[length++] = (byte) (payload.length >> 16);
        }
        if (payload.length >= 126) {
            frame[length++] = (byte) (payload.length >> 8);
            frame[length++] = (byte) payload.length;
        }
        length += 4;
        System.arraycopy(payload, 0, frame, length, payload.length);
        try {
            out.write(frame, 0, length + payload.length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Received receive() {
        try {
            int first = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = (int) in.readLong();
            }
            return new Received(
                    first & 0x0F, first >= FIN, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Receives a whole text message, over other frames. */
    String receiveText() {
        StringBuilder text = new StringBuilder();
        Received frame = receive();
        while (frame.opCode() > 1 || !frame.last()) {
            text.append(frame.opCode() <= 1 ? frame.text() : "");
            frame = receive();
        }
        return text.append(frame.text()).toString();
    }

    /** Receives until a message holds {@code part}, and answers that. */
    String await(String part) {
        String text = receiveText();
        while (!text.contains(part)) {
            text = receiveText();
        }
        return text;
    }

    /** Receives until the close, and answers its code. */
    int awaitClose() {
        return awaitCloseFrame().closeCode();
    }

    Received awaitCloseFrame() {
        Received frame = receive();
        while (frame.opCode() != 8) {
            frame = receive();
        }
        return frame;
    }

    /** Drops all that tests have left open. */
    static void dropAll() {
        ALL.stream().filter(client -> !client.socket.isClosed()).forEach(RawClient::drop);
        ALL.clear();
    }

    /** Ends without a word, as when a cable is pulled and the other side is told at once. */
    void drop() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        drop();
    }

    private String readHead() throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        return answer.toString();
    }
}
