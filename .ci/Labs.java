import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the frames of a lab's text against a fresh server: java .ci/Labs.java URL LAB.md.
 *
 * <p>In a block of {@code chat} a line is "ann connects", "ann connects to /dev", "ann → frame", "ann ← frame", "ann leaves" or "system reports entries".
 * What somebody hears must be exactly what stands there, in that order, where … stands for anything.
 */
final class Labs {
    private static final Pattern LINE = Pattern.compile("(\\w+) (connects to|connects|leaves|reports|→|←)(?: (.*))?");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String server;
    private final Map<String, Person> people = new HashMap<>();

    private Labs(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Labs play = new Labs("ws://" + URI.create(arguments[0]).getAuthority());
        Path lab = Path.of(arguments[1]);
        boolean on = false;
        int number = 0;
        int played = 0;
        for (String line : Files.readAllLines(lab)) {
            number++;
            if (line.startsWith("```")) {
                on = line.equals("```chat");
            } else if (on && !line.isBlank()) {
                try {
                    play.play(line);
                    played++;
                } catch (IllegalStateException wrong) {
                    System.err.println(lab + ":" + number + ": " + line + "\n  " + wrong.getMessage());
                    System.exit(1);
                }
            }
        }
        for (Map.Entry<String, Person> person : play.people.entrySet()) {
            if (!person.getValue().heard.isEmpty()) {
                System.err.println(lab + ": " + person.getKey() + " also hears " + person.getValue().heard);
                System.exit(1);
            }
        }
        System.out.println(lab + ": played " + played + " lines");
        System.exit(played > 0 ? 0 : 1);
    }

    private void play(String line) throws InterruptedException {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("This line is not understood");
        }
        String name = parts.group(1);
        String rest = parts.group(3);
        switch (parts.group(2)) {
            case "connects" -> people.put(name, Person.connectedTo(server + "/"));
            case "connects to" -> people.put(name, Person.connectedTo(server + rest));
            case "leaves" -> people.remove(name).socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            case "reports" -> report(rest);
            case "→" -> people.get(name).socket.sendText(rest, true).join();
            default -> people.get(name).hears(rest);
        }
    }

    private void report(String entries) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.replaceFirst("ws", "http") + "/events"))
                .POST(HttpRequest.BodyPublishers.ofString(entries))
                .build();
        try {
            int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("but the server answers " + status);
            }
        } catch (IOException unanswered) {
            throw new IllegalStateException("but the server does not answer", unanswered);
        }
    }

    private static final class Person implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;

        static Person connectedTo(String uri) {
            Person person = new Person();
            person.socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(uri), person).join();
            return person;
        }

        void hears(String wanted) throws InterruptedException {
            String frame = heard.poll(10, TimeUnit.SECONDS);
            List<String> pieces = List.of(wanted.split("…", -1));
            String pattern = String.join(".+", pieces.stream().map(Pattern::quote).toList());
            if (frame == null || !frame.matches(pattern)) {
                throw new IllegalStateException("but hears " + frame);
            }
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
    }
}
