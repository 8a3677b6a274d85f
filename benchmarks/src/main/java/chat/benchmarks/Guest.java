package chat.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** Somebody in a room, who is heard on a thread of its own. */
final class Guest implements AutoCloseable {
    private final SocketChannel channel;
    private final Consumer<String> listener;
    private volatile boolean open = true;

    private Guest(SocketChannel channel, Consumer<String> listener) {
        this.channel = channel;
        this.listener = listener;
    }

    /** Enters a room; what comes goes to {@code listener}. */
    static Guest enter(int port, String name, String room, Consumer<String> listener) throws IOException {
        Guest guest = new Guest(Handshake.open(port, Dialect.PLAIN), listener);
        Thread.ofPlatform().daemon().start(guest::listen);
        guest.send("{\"action\":\"register\",\"value\":\"%s\"}".formatted(name));
        guest.send("{\"action\":\"join-room\",\"value\":\"%s\"}".formatted(room));
        return guest;
    }

    void say(String text) {
        send("{\"action\":\"dispatch\",\"value\":\"%s\"}".formatted(text));
    }

    /** Whether the server still listens. */
    boolean isOpen() {
        return open;
    }

    private void send(String frame) {
        write(Frames.masked(Frames.TEXT, frame));
    }

    private void write(ByteBuffer frame) {
        try {
            channel.write(frame);
        } catch (IOException closed) {
            open = false;
        }
    }

    private void listen() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
        try {
            while (channel.read(buffer) >= 0) {
                Frames.each(buffer.flip(), this::hear);
                buffer.compact();
            }
            open = false;
        } catch (IOException closed) {
            open = false;
        }
    }

    private void hear(int opcode, ByteBuffer buffer, int payload, int length) {
        switch (opcode) {
            case Frames.TEXT -> listener.accept(Frames.text(buffer, payload, payload + length));
            case Frames.PING -> write(Frames.masked(Frames.PONG, ""));
            case Frames.CLOSE -> open = false;
            default -> {}
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
