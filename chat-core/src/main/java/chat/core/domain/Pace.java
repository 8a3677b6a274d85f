package chat.core.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How busy a room is, and each of its authors: when the bucket of each is full again.
 *
 * @param <K> what an author is known by
 * @param authors those whose bucket is not full
 */
public record Pace<K>(Instant room, Map<K, Instant> authors) {
    public Pace {
        authors = Map.copyOf(authors);
    }

    /** The pace of a room where nobody has said anything for a while. */
    public static <K> Pace<K> calm() {
        return new Pace<>(Instant.EPOCH, Map.of());
    }

    /** Answers how long {@code author} has to wait before it may say something to so many; empty where it may now. */
    public Optional<Duration> delay(K author, Quotas quotas, int hearers, Instant now) {
        return Stream.of(
                        quotas.messagesPerUser().delay(of(author), now),
                        quotas.messagesTo(hearers).delay(room, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /** Answers the pace after {@code author} has said something to so many. */
    public Pace<K> afterOne(K author, Quotas quotas, int hearers, Instant now) {
        RateLimit perRoom = quotas.messagesTo(hearers);
        if (quotas.messagesPerUser().isNone() && perRoom.isNone()) {
            return this;
        }
        Map<K, Instant> busy = new HashMap<>(authors);
        busy.put(author, quotas.messagesPerUser().takeOne(of(author), now));
        return new Pace<>(
                perRoom.takeOne(room, now),
                busy.entrySet().stream()
                        .filter(entry -> entry.getValue().isAfter(now))
                        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Instant of(K author) {
        return authors.getOrDefault(author, Instant.EPOCH);
    }
}
