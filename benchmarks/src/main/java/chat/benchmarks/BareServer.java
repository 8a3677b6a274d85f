package chat.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The least that can serve the load: one thread, no rules, each round's frames for a connection in
 * one write. It shows what the load client can bear, so it stands in the table as a bound.
 */
final class BareServer {
    private final Selector selector = Selector.open();
    private final ByteBuffer shared = ByteBuffer.allocateDirect(1 << 18);
    private final Map<String, BareRoom> rooms = new HashMap<>();
    private final Set<SelectionKey> touched = new HashSet<>();

    private BareServer() throws IOException {}

    public static void main(String[] args) throws IOException {
        try (ServerSocketChannel door = ServerSocketChannel.open()) {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
            BareServer server = new BareServer();
            door.configureBlocking(false).register(server.selector, SelectionKey.OP_ACCEPT);
            System.out.println("http://127.0.0.1:%d/".formatted(door.socket().getLocalPort()));
            server.serve();
        }
    }

    private void serve() throws IOException {
        while (selector.isOpen()) {
            selector.select(this::handle);
            touched.forEach(this::flush);
            touched.clear();
        }
    }

    private void handle(SelectionKey key) {
        try {
            if (key.channel() instanceof ServerSocketChannel door) {
                accept(door.accept());
                return;
            }
            if (key.isWritable()) {
                touched.add(key);
            }
            if (key.isReadable()) {
                connection(key).read(shared);
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    private void accept(SocketChannel channel) throws IOException {
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        key.attach(new BareConnection(channel, key, rooms, touched));
    }

    private void flush(SelectionKey key) {
        try {
            if (key.isValid()) {
                connection(key).flush();
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    private static BareConnection connection(SelectionKey key) {
        return (BareConnection) key.attachment();
    }
}
