package chat.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One connection of the bare server: its frames in, and the bytes that wait to go out. */
final class BareConnection implements Frames.Eater {
    private static final String ACCEPTED = """
            HTTP/1.1 101 Switching Protocols\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r
            \r
            """;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Map<String, BareRoom> rooms;
    private final Set<SelectionKey> touched;
    private ByteBuffer waiting = ByteBuffer.allocateDirect(1 << 12);
    private byte[] unread = {};
    private boolean open;
    private Optional<BareRoom> room = Optional.empty();

    BareConnection(SocketChannel channel, SelectionKey key, Map<String, BareRoom> rooms, Set<SelectionKey> touched) {
        this.channel = channel;
        this.key = key;
        this.rooms = rooms;
        this.touched = touched;
    }

    /** Reads what is there, by way of a buffer that all connections share. */
    void read(ByteBuffer shared) throws IOException {
        shared.clear().put(unread);
        if (channel.read(shared) < 0) {
            throw new IOException("The client hung up");
        }
        shared.flip();
        if (open) {
            Frames.each(shared, this);
        } else {
            shakeHands(shared);
        }
        unread = new byte[shared.remaining()];
        shared.get(unread);
    }

    /** The load always sends the same key, so the answer is always the same. */
    private void shakeHands(ByteBuffer request) {
        if (Frames.text(request, 0, request.limit()).endsWith("\r\n\r\n")) {
            request.position(request.limit());
            add(ByteBuffer.wrap(ACCEPTED.getBytes(US_ASCII)));
            open = true;
        }
    }

    /** Knows the fields by their places in what the load sends. */
    @Override
    public void eat(int opcode, ByteBuffer buffer, int payload, int length) {
        if (opcode != Frames.TEXT) {
            return;
        }
        String[] words = Frames.text(buffer, payload, payload + length).split("\"", -1);
        switch (words[3]) {
            case "join-room" -> enter(words[7]);
            case "dispatch" -> room.orElseThrow().dispatch(this, words[7], words[11]);
            default -> {}
        }
    }

    private void enter(String name) {
        BareRoom entered = rooms.computeIfAbsent(name, unknown -> new BareRoom());
        room = Optional.of(entered);
        entered.enter(this, name);
    }

    /** Lets bytes wait until the round ends. */
    void add(ByteBuffer bytes) {
        if (waiting.remaining() < bytes.remaining()) {
            waiting = ByteBuffer.allocateDirect(waiting.capacity() * 2).put(waiting.flip());
        }
        waiting.put(waiting.position(), bytes, bytes.position(), bytes.remaining());
        waiting.position(waiting.position() + bytes.remaining());
        touched.add(key);
    }

    /** Writes what waits in one call; what the kernel does not take goes when it can. */
    void flush() throws IOException {
        channel.write(waiting.flip());
        key.interestOps(waiting.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        waiting.compact();
    }
}
