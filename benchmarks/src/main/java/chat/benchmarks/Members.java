package chat.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All connections of the load on one thread: the loop that reads, and the rooms that talk. */
final class Members implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WATCHED = 5;

    private final Selector selector = Selector.open();
    private final ByteBuffer shared = ByteBuffer.allocateDirect(1 << 18);
    private final List<Room> rooms = new ArrayList<>();
    private final Tally tally;
    private int connections;

    Members(Tally tally) throws IOException {
        this.tally = tally;
    }

    /** Opens every connection, enters its room, and waits until all are in. */
    void enter(int port, Dialect dialect, Crowd crowd) throws IOException {
        for (int i = 0; i < crowd.rooms(); i++) {
            Room room = new Room(crowd.window());
            rooms.add(room);
            for (int j = 0; j < crowd.members(); j++) {
                enter(Handshake.open(port, dialect), dialect, room, "room-" + i);
            }
        }
        awaitEntered(connections);
    }

    private void enter(SocketChannel channel, Dialect dialect, Room room, String roomName) throws IOException {
        boolean watched = connections % WATCHED == 0;
        Member member = new Member(channel, dialect, room, tally, watched);
        room.add(member);
        member.enter("user-" + connections, roomName);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, member);
        connections++;
        awaitEntered(connections - 50);
    }

    /** Keeps few entries on their way, so that news of new rooms overflow nobody's queue. */
    private void awaitEntered(int wanted) throws IOException {
        while (tally.entered < wanted) {
            readAll();
        }
        selector.selectNow(key -> read((Member) key.attachment()));
    }

    /** Talks and listens until {@code until}, a time of {@link System#nanoTime}. */
    void talkUntil(long until) throws IOException {
        while (System.nanoTime() < until) {
            rooms.forEach(Room::talk);
            readAll();
        }
    }

    private void readAll() throws IOException {
        if (selector.select(key -> read((Member) key.attachment()), PATIENCE.toMillis()) == 0) {
            throw new IOException("The server has been silent for " + PATIENCE);
        }
    }

    private void read(Member member) {
        try {
            member.read(shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
