package chat.javalin;

import chat.core.domain.Callback;
import chat.core.domain.EntityId;
import chat.core.domain.MessageText;
import chat.core.domain.News;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.UserId;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what follows the word {@code push} on the command line. */
final class PushReader {
    static final String USAGE = """
            Tell those who follow an entity:     ./classroom push entity ID [MESSAGE]
            Tell every connection of a user:     ./classroom push user ID MESSAGE [CALLBACK]
            The classroom is on port 7070, or:   --port NUMBER
            It is on another machine:            --to URL --token-file FILE""";

    private final List<String> words;
    private boolean legible = true;

    private PushReader(List<String> arguments) {
        this.words = new ArrayList<>(arguments);
    }

    /** Answers what is to be reported, by default to {@code port} of this machine; empty where it cannot be read. */
    static Optional<Push> read(List<String> arguments, int port) {
        PushReader reader = new PushReader(arguments);
        Optional<URI> here = reader.take("--port", PushReader::onPort);
        Optional<URI> there = reader.take("--to", PushReader::place);
        Optional<Path> tokenFile = reader.take("--token-file", Setting::file);
        boolean isInOnePlace = here.isEmpty() || there.isEmpty();
        URI classroom = there.or(() -> here).orElse(URI.create("http://127.0.0.1:" + port));
        return reader.news()
                .filter(news -> reader.legible && isInOnePlace)
                .map(news -> new Push(news, classroom, tokenFile));
    }

    /** Takes an option out of the words, with the word behind it. */
    private <T> Optional<T> take(String option, Function<String, Optional<T>> reading) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        words.remove(at);
        Optional<T> value = at < words.size() ? reading.apply(words.remove(at)) : Optional.empty();
        legible &= value.isPresent() && !words.contains(option);
        return value;
    }

    private static Optional<URI> onPort(String number) {
        return number.matches("[0-9]{1,5}") ? place("http://127.0.0.1:" + number) : Optional.empty();
    }

    private static Optional<URI> place(String url) {
        try {
            return Optional.of(new URI(url))
                    .filter(place -> String.valueOf(place.getScheme()).matches("https?") && place.getHost() != null)
                    .filter(place -> place.getRawUserInfo() == null && place.getPort() <= 65_535);
        } catch (URISyntaxException impossible) {
            return Optional.empty();
        }
    }

    private Optional<News> news() {
        Optional<MessageText> message = word(2).flatMap(MessageText::parse);
        return switch (word(0).orElse("") + " " + words.size()) {
            case "entity 2", "entity 3" ->
                word(1).flatMap(EntityId::parse).map(entity -> new EntityUpdate(entity, message));
            case "user 3", "user 4" ->
                word(1).flatMap(UserId::parse)
                        .flatMap(user -> message.map(
                                text -> new UserNotification(user, text, word(3).flatMap(Callback::parse))));
            default -> Optional.empty();
        };
    }

    private Optional<String> word(int place) {
        return place < words.size() ? Optional.of(words.get(place)) : Optional.empty();
    }
}
