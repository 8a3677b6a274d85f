package chat.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;

/** One connection of the load: speaks, counts what comes, and on some connections looks at it closely. */
final class Member implements Frames.Eater {
    private static final byte[] MESSAGE = "\"message\":\"".getBytes(ISO_8859_1);
    private static final byte[] SEQ = "\"seq\":".getBytes(ISO_8859_1);
    private static final byte[] NOTHING = {};
    private static final HexFormat HEX = HexFormat.of();

    private final SocketChannel channel;
    private final Dialect dialect;
    private final Room room;
    private final Tally tally;
    private final boolean watched;
    private byte[] unread = NOTHING;
    private long received;
    private long newest;

    Member(SocketChannel channel, Dialect dialect, Room room, Tally tally, boolean watched) {
        this.channel = channel;
        this.dialect = dialect;
        this.room = room;
        this.tally = tally;
        this.watched = watched;
    }

    /** Registers and enters the room; the answers come later. */
    void enter(String user, String roomName) {
        send("{\"action\":\"register\",\"value\":\"%s\"}".formatted(user));
        send("{\"action\":\"join-room\",\"value\":\"%s\"}".formatted(roomName));
    }

    /** Says a text of 60 characters that starts with the time. */
    void say(long number) {
        send("{\"action\":\"dispatch\",\"value\":\"" + HEX.toHexDigits(System.nanoTime())
                + " the quick brown fox jumps over the lazy\",\"ref\":\"m-" + number + "\"}");
    }

    private void send(String frame) {
        write(Frames.TEXT, dialect.wrap(frame));
    }

    private void write(int opcode, String text) {
        ByteBuffer bytes = Frames.masked(opcode, text);
        try {
            channel.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The server hung up", e);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalStateException("The server reads too slowly for the window");
        }
    }

    /** Reads what is there, by way of a buffer that all members share. */
    void read(ByteBuffer shared) throws IOException {
        shared.clear().put(unread);
        if (channel.read(shared) < 0) {
            throw new IOException("The server hung up");
        }
        Frames.each(shared.flip(), this);
        unread = shared.hasRemaining() ? new byte[shared.remaining()] : NOTHING;
        shared.get(unread);
    }

    @Override
    public void eat(int opcode, ByteBuffer buffer, int payload, int length) {
        switch (opcode) {
            case Frames.TEXT -> text(buffer, payload, length);
            case Frames.PING -> write(Frames.PONG, "");
            case Frames.CLOSE -> throw new IllegalStateException("Closed with " + buffer.getShort(payload));
            default -> {}
        }
    }

    private void text(ByteBuffer buffer, int payload, int length) {
        if (length <= dialect.typeAt()) {
            engineText(buffer, payload);
            return;
        }
        switch (buffer.get(payload + dialect.typeAt())) {
            case 'c' -> message(buffer, payload, payload + length);
            case 'a' -> tally.acknowledged++;
            case 'm' -> tally.entered++;
            case 'e' -> throw new IllegalStateException(Frames.text(buffer, payload, payload + length));
            default -> {}
        }
    }

    /** The engine below socket.io asks "2" now and then, and wants "3". */
    private void engineText(ByteBuffer buffer, int payload) {
        if (dialect == Dialect.SOCKET_IO && buffer.get(payload) == '2') {
            write(Frames.TEXT, "3");
        }
    }

    private void message(ByteBuffer buffer, int payload, int end) {
        tally.delivered++;
        room.received(received++);
        if (watched) {
            lookAt(buffer, payload, end);
        }
    }

    private void lookAt(ByteBuffer buffer, int payload, int end) {
        int text = Frames.after(buffer, MESSAGE, payload, end);
        long sentAt = 0;
        for (int i = text; i < text + 16; i++) {
            sentAt = sentAt << 4 | HexFormat.fromHexDigit(buffer.get(i));
        }
        tally.latency.add((System.nanoTime() - sentAt) / 1000);
        long seq = 0;
        for (int i = Frames.after(buffer, SEQ, text, end); Character.isDigit(buffer.get(i)); i++) {
            seq = seq * 10 + buffer.get(i) - '0';
        }
        if (seq != ++newest) {
            throw new IllegalStateException("Expected seq %d, got %d".formatted(newest, seq));
        }
    }
}
