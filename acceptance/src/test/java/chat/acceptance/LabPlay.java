package chat.acceptance;

import java.net.http.WebSocketHandshakeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays a lab's lines: "ann connects", "ann connects to /dev", "ann signs in", "ann is refused with 401", "ann → frame", "ann ← frame", "ann leaves" and "system reports entries".
 *
 * <p>What somebody hears must be exactly what stands there, in that order, where … stands for one value. API Gateway
 * deals with frames side by side, so a text has to show what a frame is answered before it shows the next.
 */
final class LabPlay implements AutoCloseable {
    private static final Pattern LINE =
            Pattern.compile("(\\w+) (connects to|connects|signs in|is refused with|leaves|reports|→|←)(?: (.*))?");
    private static final String VALUE = "(?:[^\"\\\\]|\\\\.)+";

    private final LabDoor door;
    private final Map<String, ChatClient> people = new LinkedHashMap<>();
    private Optional<String> asking = Optional.empty();

    LabPlay(LabDoor door) {
        this.door = door;
    }

    void play(LabScene.Line line) {
        Matcher parts = LINE.matcher(line.words());
        if (!parts.matches()) {
            throw new AssertionError("Nobody understands this line");
        }
        String name = parts.group(1);
        String rest = Optional.ofNullable(parts.group(3)).orElse("");
        switch (parts.group(2)) {
            case "connects" -> connect(name, "/");
            case "connects to" -> connect(name, rest);
            case "signs in" -> connect(name, "/?access_token=" + door.token());
            case "is refused with" -> expect(rest, refusal());
            case "leaves" -> leave(name);
            case "reports" -> expect("0", door.report(rest).string("FailedEntryCount"));
            case "→" -> send(name, rest);
            default -> hear(name, rest);
        }
    }

    private void connect(String name, String path) {
        people.put(name, ChatClient.connect(door.webSocket(path), name));
    }

    private String refusal() {
        try (ChatClient stranger = ChatClient.connect(door.webSocket("/"), "stranger")) {
            return "101 for " + stranger.name();
        } catch (AssertionError failed) {
            return Optional.ofNullable(failed.getCause())
                    .filter(ExecutionException.class::isInstance)
                    .map(Throwable::getCause)
                    .filter(WebSocketHandshakeException.class::isInstance)
                    .map(refused -> ((WebSocketHandshakeException) refused).getResponse())
                    .map(response -> String.valueOf(response.statusCode()))
                    .orElseThrow(() -> failed);
        }
    }

    private void leave(String name) {
        on(name).hangUp();
        people.remove(name);
    }

    private void send(String name, String frame) {
        asking.ifPresent(other -> {
            throw new AssertionError("The text has to show first what " + other + " is answered");
        });
        on(name).send(frame);
        asking = Optional.of(name);
    }

    private void hear(String name, String frame) {
        String wanted = Stream.of(frame.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(VALUE));
        String heard = on(name).next().text();
        if (!heard.matches(wanted)) {
            throw new AssertionError("but hears " + heard);
        }
        asking = asking.filter(other -> !other.equals(name));
    }

    private static void expect(String wanted, String answer) {
        if (!answer.equals(wanted)) {
            throw new AssertionError("but is answered " + answer);
        }
    }

    private ChatClient on(String name) {
        return Optional.ofNullable(people.get(name)).orElseThrow(() -> new AssertionError(name + " is not connected"));
    }

    /** Nothing is left that the text does not show. */
    void end() {
        List<String> rest = people.values().stream()
                .flatMap(person -> person.fence().stream().map(frame -> person.name() + " ← " + frame.text()))
                .toList();
        if (asking.isPresent() || !rest.isEmpty()) {
            throw new AssertionError("The text does not show all that is heard: " + rest);
        }
    }

    @Override
    public void close() {
        people.values().forEach(ChatClient::close);
    }
}
