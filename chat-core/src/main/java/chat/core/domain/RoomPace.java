package chat.core.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How busy a room is: a token bucket for what it hears, and a sliding window log of the posts that this took, which
 * is exact however its members come and go.
 *
 * @param full when the bucket is full again
 * @param posts how many connections were told something at a time, of the last second; of the last few where a room
 *     has more members than posts a second
 */
public record RoomPace(Instant full, SortedMap<Instant, Integer> posts) {
    /** The pace of a room where nobody has said anything for a while. */
    public static final RoomPace CALM = new RoomPace(Instant.EPOCH, Collections.emptySortedMap());

    private static final Duration SECOND = Duration.ofSeconds(1);

    public RoomPace {
        posts = Collections.unmodifiableSortedMap(new TreeMap<>(posts));
    }

    /**
     * Answers how long to wait before so many may be told something; empty where they may now.
     *
     * @param rested whether who wants to speak has not spoken lately
     */
    public Optional<Duration> delay(Quotas quotas, int hearers, boolean rested, Instant now) {
        return Stream.of(quotas.messagesToRoom(rested).delay(full, now), delayOfPosts(quotas, hearers, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private Optional<Duration> delayOfPosts(Quotas quotas, int hearers, Instant now) {
        Duration window = window(quotas, hearers);
        long most = quotas.postsPerRoom() * window.toSeconds() - hearers;
        SortedMap<Instant, Integer> lately = within(window, now);
        long sum = lately.values().stream().mapToLong(Integer::longValue).sum();
        Instant next = now;
        for (Map.Entry<Instant, Integer> oldest : lately.entrySet()) {
            if (sum <= most) {
                break;
            }
            sum -= oldest.getValue();
            next = oldest.getKey().plus(window);
        }
        return Optional.of(Duration.between(now, next)).filter(Duration::isPositive);
    }

    /** Answers the pace after so many have been told something {@code now}. */
    public RoomPace afterOne(Quotas quotas, int hearers, Instant now) {
        return new RoomPace(
                quotas.messagesPerRoom() == Quotas.OFF
                        ? full
                        : quotas.messagesToRoom(true).takeOne(full, now),
                quotas.postsPerRoom() == Quotas.OFF ? posts : postsAfter(quotas, hearers, now));
    }

    private SortedMap<Instant, Integer> postsAfter(Quotas quotas, int hearers, Instant now) {
        NavigableMap<Instant, Integer> lately = new TreeMap<>(within(window(quotas, hearers), now));
        lately.merge(now, hearers, Integer::sum);
        return lately;
    }

    /** How long a time is looked at: a second, or as many as the posts of one message take. */
    private static Duration window(Quotas quotas, int hearers) {
        return SECOND.multipliedBy(Math.max(1, Math.ceilDiv(hearers, quotas.postsPerRoom())));
    }

    /** What is more than a second ahead was told by a clock that was, and keeps nobody waiting. */
    private SortedMap<Instant, Integer> within(Duration window, Instant now) {
        return posts.subMap(now.minus(window).plusNanos(1), now.plus(SECOND).plusNanos(1));
    }
}
