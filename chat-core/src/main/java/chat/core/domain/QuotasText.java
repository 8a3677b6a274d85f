package chat.core.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quotas as people write them. */
final class QuotasText {
    private static final Pattern WORD =
            Pattern.compile("(messages|room|posts|members|entries|connections|frames)=(.+)");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String NONE = "off";
    private static final int MOST_A_SECOND = 1_000;

    private final Map<String, String> words = new HashMap<>();
    private boolean readable = true;

    private QuotasText(String text) {
        for (String word : text.strip().split("[\\s,]+", -1)) {
            Matcher said = WORD.matcher(word);
            readable &= said.matches() && words.put(said.group(1), said.group(2)) == null;
        }
    }

    /** Answers {@link Quotas#DEFAULT} with what {@code text} says; empty where it cannot be read. */
    static Optional<Quotas> read(String text) {
        QuotasText written = new QuotasText(text);
        Quotas quotas = written.over(Quotas.DEFAULT);
        return written.readable ? Optional.of(quotas) : Optional.empty();
    }

    private Quotas over(Quotas others) {
        return new Quotas(
                rate("messages", others.messagesPerUser()),
                count("room", MOST_A_SECOND, others.messagesPerRoom()),
                count("posts", Quotas.OFF, others.postsPerRoom()),
                count("members", Quotas.OFF, others.membersPerRoom()),
                rate("entries", others.entriesPerConnection()),
                count("connections", Quotas.OFF, others.connectionsPerUser()),
                rate("frames", others.framesPerConnection()));
    }

    private RateLimit rate(String word, RateLimit otherwise) {
        String value = words.get(word);
        if (value == null) {
            return otherwise;
        }
        Optional<RateLimit> rate = RateLimit.parse(value);
        readable &= rate.isPresent();
        return rate.orElse(otherwise);
    }

    private int count(String word, int most, int otherwise) {
        String value = words.get(word);
        if (value == null) {
            return otherwise;
        }
        if (COUNT.matcher(value).matches()) {
            int count = Integer.parseInt(value);
            readable &= count <= most;
            return Math.min(count, most);
        }
        readable &= value.equals(NONE);
        return Quotas.OFF;
    }
}
