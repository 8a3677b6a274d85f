package chat.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Connections that ask for nothing, in a process of their own: {@code PORT HOST CONNECTIONS AGAIN}, from 127.0.0.HOST.
 *
 * <p>One in two says nothing, the other half a handshake. It says {@code ready} when all have been opened, and for
 * each line of its input how many it has opened and how many were closed. Where they come again, a closed one does.
 */
final class HalfOpenClient {
    private static final byte[] HALF_A_HANDSHAKE =
            "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websoc".getBytes(US_ASCII);

    /** The kernel lets so many wait at most until a server takes them; one more would try again a second later. */
    private static final int AT_ONCE = 500;

    private final Selector selector = Selector.open();
    private final ByteBuffer heard = ByteBuffer.allocate(1024);
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong closed = new AtomicLong();
    private final InetSocketAddress server;
    private final InetSocketAddress here;
    private int connecting;
    private boolean speaks;

    private HalfOpenClient(int port, byte host) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        here = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, host}), 0);
    }

    public static void main(String[] args) throws IOException {
        int connections = Integer.parseInt(args[2]);
        HalfOpenClient client = new HalfOpenClient(Integer.parseInt(args[0]), Byte.parseByte(args[1]));
        while (client.begun.get() < connections || client.connecting > 0) {
            client.look(connections - client.begun.get());
        }
        System.out.println("ready");
        int kept = Boolean.parseBoolean(args[3]) ? connections : 0;
        Thread.ofPlatform().daemon().start(() -> client.hold(kept));
        while (System.in.read() >= 0) {
            System.out.println(new HalfOpenCount(client.begun.get(), client.closed.get()).toLine());
        }
    }

    /** Takes note of those that are closed, and keeps so many at the least. */
    private void hold(long connections) {
        while (true) {
            look(connections - begun.get() + closed.get());
        }
    }

    /** Begins as many as are missing, and looks what has become of the others. */
    private void look(long missing) {
        try {
            for (long number = 0; number < missing && connecting < AT_ONCE; number++) {
                begin();
            }
            selector.select(this::see, 10);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void begin() throws IOException {
        begun.incrementAndGet();
        connecting++;
        SocketChannel channel = SocketChannel.open();
        channel.bind(here).configureBlocking(false);
        channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT);
    }

    private void see(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable()) {
                connecting--;
                channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                speaks = !speaks;
                if (speaks) {
                    channel.write(ByteBuffer.wrap(HALF_A_HANDSHAKE));
                }
            } else if (channel.read(heard.clear()) < 0) {
                end(channel);
            }
        } catch (IOException reset) {
            end(channel);
        }
    }

    private void end(SocketChannel channel) {
        closed.incrementAndGet();
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
