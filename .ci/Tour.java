import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A guest who looks at a running classroom from outside: java .ci/Tour.java URL.
 *
 * <p>Fetches the page, lets two people talk in a room, then says "waiting", keeps one socket open until the server closes
 * it, and prints the code it was closed with.
 */
final class Tour {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        URI page = URI.create(arguments[0]);
        fetch(page, "<html");
        fetch(page.resolve("/health"), "");
        URI socket = URI.create("ws://" + page.getAuthority() + "/");

        Person ann = Person.connectedTo(socket);
        Person bob = Person.connectedTo(socket);
        ann.says("{\"action\":\"register\",\"value\":\"ann\"}");
        ann.hears("{\"type\":\"signup\",\"rooms\":[],\"resumeToken\":\"");
        ann.says("{\"action\":\"new-room\",\"value\":\"maths\"}");
        ann.hears("\"type\":\"multi-message\",\"messages\":[],\"room\":\"maths\"");
        bob.hears("{\"type\":\"single-room\",\"message\":\"maths\"}");
        bob.says("{\"action\":\"register\",\"value\":\"bob\"}");
        bob.hears("{\"type\":\"signup\",\"rooms\":[\"maths\"],\"resumeToken\":\"");
        bob.says("{\"action\":\"join-room\",\"value\":\"maths\"}");
        bob.hears("\"type\":\"multi-message\"");
        ann.says("{\"action\":\"dispatch\",\"value\":\"2 + 2 = 4\",\"ref\":\"r-1\"}");
        bob.hears("{\"type\":\"client-message\",\"user\":\"ann\",\"message\":\"2 + 2 = 4\"");
        ann.hears("{\"type\":\"ack\",\"ref\":\"r-1\",\"room\":\"maths\"");
        bob.leaves();

        System.out.println("waiting");
        System.out.println("closed with " + ann.hears("closed with ").replace("closed with ", ""));
        System.exit(0);
    }

    private static void fetch(URI uri, String part) throws Exception {
        HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200 || !response.body().contains(part)) {
            throw new IllegalStateException(uri + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    /** One end of a socket; what it hears waits until it is asked for. */
    private static final class Person implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;

        static Person connectedTo(URI uri) {
            Person person = new Person();
            person.socket = HTTP.newWebSocketBuilder()
                    .header("Origin", "http://" + uri.getAuthority())
                    .buildAsync(uri, person)
                    .join();
            return person;
        }

        void says(String frame) {
            socket.sendText(frame, true).join();
        }

        void leaves() {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        /** Passes over what does not contain {@code wanted}, such as news of rooms. */
        String hears(String wanted) throws InterruptedException {
            for (String frame = next(wanted); ; frame = next(wanted)) {
                if (frame.contains(wanted)) {
                    return frame;
                }
            }
        }

        private String next(String wanted) throws InterruptedException {
            String frame = heard.poll(20, TimeUnit.SECONDS);
            if (frame == null) {
                throw new IllegalStateException("Nothing came with " + wanted);
            }
            return frame;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            heard.add("closed with " + code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            heard.add("closed with " + error);
        }
    }
}
