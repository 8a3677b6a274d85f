package chat.javalin;

import chat.core.domain.Callback;
import chat.core.domain.EntityId;
import chat.core.domain.MessageText;
import chat.core.domain.News;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.UserId;
import chat.protocol.NewsEncoder;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports something to a classroom of this machine, as another system would. */
record Push(News news, int port) {
    static final String USAGE = """
            Tell those who follow an entity:     ./classroom push entity ID [MESSAGE]
            Tell every connection of a user:     ./classroom push user ID MESSAGE [CALLBACK]
            The classroom is on port 7070, or:   --port NUMBER""";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Reads what follows the word {@code push}; empty where that is no such thing. */
    static Optional<Push> read(List<String> arguments, int port) {
        List<String> words = new ArrayList<>(arguments);
        Optional<Integer> other = takePort(words);
        boolean isWrong = words.contains("--port") || words.size() < 2;
        return isWrong ? Optional.empty() : news(words).map(news -> new Push(news, other.orElse(port)));
    }

    private static Optional<Integer> takePort(List<String> words) {
        int at = words.indexOf("--port");
        if (at < 0 || at + 1 >= words.size() || !words.get(at + 1).matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        words.remove(at);
        return Optional.of(Integer.valueOf(words.remove(at)));
    }

    private static Optional<News> news(List<String> words) {
        Optional<MessageText> message = word(words, 2).flatMap(MessageText::parse);
        return switch (words.getFirst()) {
            case "entity" ->
                words.size() > 3
                        ? Optional.empty()
                        : EntityId.parse(words.get(1)).map(entity -> new EntityUpdate(entity, message));
            case "user" ->
                words.size() > 4
                        ? Optional.empty()
                        : UserId.parse(words.get(1))
                                .flatMap(user -> message.map(text -> new UserNotification(
                                        user, text, word(words, 3).flatMap(Callback::parse))));
            default -> Optional.empty();
        };
    }

    private static Optional<String> word(List<String> words, int place) {
        return place < words.size() ? Optional.of(words.get(place)) : Optional.empty();
    }

    /** Reports it; answers what went wrong, in a sentence. */
    Optional<String> carryOut() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + EventDesk.PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NewsEncoder.entries(news)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.empty()
                    : Optional.of("What listens on port " + port + " is no classroom that takes events.");
        } catch (ConnectException nobody) {
            return Optional.of("No classroom is open on port " + port + ". Start one, or name its port with --port.");
        } catch (IOException unanswered) {
            return Optional.of("What listens on port " + port + " did not answer.");
        }
    }
}
