package chat.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import chat.core.domain.Pace;
import java.time.Instant;
import java.util.Map;

/** How a {@link Pace} stands in an item: in milliseconds, each author under a hash, so that it stays short. */
final class Paces {
    private static final int RADIX = 36;

    private Paces() {}

    /** Reads the pace of an item; a calm one where it says nothing of it. */
    static Pace<String> in(Item item) {
        return new Pace<>(
                Instant.ofEpochMilli(item.number("pace")),
                item.numbers("paces").entrySet().stream()
                        .collect(
                                toUnmodifiableMap(Map.Entry::getKey, entry -> Instant.ofEpochMilli(entry.getValue()))));
    }

    static long ofAll(Pace<String> pace) {
        return pace.room().toEpochMilli();
    }

    static Map<String, Long> ofAuthors(Pace<String> pace) {
        return pace.authors().entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().toEpochMilli()));
    }

    /** Two authors have one key once in 2^48. */
    static String key(String author) {
        return Long.toString(Digest.mark(author), RADIX);
    }
}
