package chat.cloud;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Where recordings are played: clients of the running cloud, each of whose deeds is over when the journal has it. */
final class Theatre implements AutoCloseable {
    private static final String MARK = "X-Replay";

    /** A little more than API Gateway waits for a function. */
    private static final long PATIENCE_SECONDS = 31;

    private final BlockingQueue<ObjectNode> entries = new LinkedBlockingQueue<>();
    private final Consumer<ObjectNode> listener = entries::add;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Journal journal;
    private final URI webSocket;

    Theatre(Journal journal, URI webSocket) {
        this.journal = journal;
        this.webSocket = webSocket;
        journal.follow(Long.MAX_VALUE, listener);
    }

    /**
     * A client.
     *
     * @param entry the journal's of its {@code $connect}
     */
    record Player(ObjectNode entry, CompletableFuture<WebSocket> socket) {
        String connection() {
            return entry.path("connection").asString("");
        }
    }

    /** Connects as a page of {@code origin} does, or is refused; the entry tells. */
    Player connect(Optional<String> origin) {
        String mark = Ids.gateway();
        WebSocket.Builder builder = http.newWebSocketBuilder().header(MARK, mark);
        origin.ifPresent(page -> builder.header("Origin", page));
        CompletableFuture<WebSocket> socket = builder.buildAsync(webSocket, new Deaf());
        ObjectNode entry =
                await(each -> each.at("/event/headers/" + MARK).asString("").equals(mark) && isEndOfHandshake(each));
        Player player = new Player(entry, socket);
        CompletableFuture.anyOf(socket.handle((open, refused) -> player)).join();
        return player;
    }

    /** What an authorizer lets pass goes on to {@code $connect}. */
    private static boolean isEndOfHandshake(ObjectNode entry) {
        return !entry.path("kind").asString("").equals(Kind.AUTHORIZE.name())
                || !entry.path("outcome").asString("").equals("ok");
    }

    /** Sends a frame; answers its entry. */
    ObjectNode send(Player player, String frame) {
        player.socket().thenCompose(socket -> socket.sendText(frame, true)).join();
        return await(entry -> isOf(player, Kind.MESSAGE, entry));
    }

    /** Hangs up; answers the entry of its {@code $disconnect}. */
    ObjectNode hangUp(Player player) {
        player.socket().thenAccept(WebSocket::abort).join();
        return await(entry -> isOf(player, Kind.DISCONNECT, entry));
    }

    private static boolean isOf(Player player, Kind kind, ObjectNode entry) {
        return entry.path("kind").asString("").equals(kind.name())
                && entry.path("connection").asString("").equals(player.connection());
    }

    private ObjectNode await(Predicate<ObjectNode> wanted) {
        try {
            while (true) {
                ObjectNode entry = entries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (entry == null) {
                    return Json.object().put("outcome", "nothing happened");
                }
                if (wanted.test(entry)) {
                    return entry;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Json.object().put("outcome", "stopped");
        }
    }

    @Override
    public void close() {
        journal.leave(listener);
        http.shutdownNow();
    }

    /** Takes what it is sent, and keeps nothing. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            socket.request(1);
            return CompletableFuture.completedStage(data);
        }
    }
}
