package chat.javalin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Uses a server once, from page to message, so that a JVM that watches learns what the next start needs.
 */
final class WarmUp {
    private static final int SECONDS = 10;

    private WarmUp() {}

    /** Answers whether a message came back. */
    static boolean run() throws IOException, InterruptedException {
        CountDownLatch posted = new CountDownLatch(1);
        try (ChatServer server = ChatServer.start(Options.defaults().withPort(0))) {
            HttpClient client = HttpClient.newHttpClient();
            URI page = URI.create("http://localhost:" + server.port() + "/");
            client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            WebSocket socket = client.newWebSocketBuilder()
                    .header("Origin", "http://localhost:" + server.port())
                    .buildAsync(server.webSocket(), new Ear(posted))
                    .join();
            socket.sendText("{\"action\":\"register\",\"value\":\"ann\"}", true).join();
            socket.sendText("{\"action\":\"new-room\",\"value\":\"maths\"}", true)
                    .join();
            socket.sendText("{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"r-1\"}", true)
                    .join();
            return posted.await(SECONDS, TimeUnit.SECONDS);
        }
    }

    private record Ear(CountDownLatch posted) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence frame, boolean last) {
            if (frame.toString().contains("\"ack\"")) {
                posted.countDown();
            }
            return WebSocket.Listener.super.onText(socket, frame, last);
        }
    }
}
