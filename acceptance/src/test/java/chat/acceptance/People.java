package chat.acceptance;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The people of one test: they have names of their own, and all leave when it ends. */
final class People implements AutoCloseable {
    private static final String RUN = Long.toString(System.currentTimeMillis() % 1_679_616, 36);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SystemUnderTest chat;
    private final Queue<ChatClient> clients = new ConcurrentLinkedQueue<>();

    People(SystemUnderTest chat) {
        this.chat = chat;
    }

    /** Answers a name that nobody had before, since several tests share one chat. */
    static String fresh(String stem) {
        return stem + "-" + RUN + "-" + NUMBERS.incrementAndGet();
    }

    /** Connects somebody who has not registered. */
    ChatClient stranger(String stem) {
        return connect(fresh(stem), "/");
    }

    ChatClient connect(String name, String path) {
        ChatClient client = ChatClient.connect(chat.webSocket(path), name);
        clients.add(client);
        return client;
    }

    ChatClient registered(String stem) {
        return stranger(stem).register();
    }

    ChatClient in(String room, String stem) {
        ChatClient client = registered(stem);
        client.enter(room);
        return client;
    }

    List<ChatClient> in(String room, String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> in(room, stem)).toList();
    }

    @Override
    public void close() {
        clients.forEach(ChatClient::close);
    }
}
