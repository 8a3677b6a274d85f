package chat.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import chat.core.domain.Quotas;
import chat.core.domain.RoomPace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How busy a room is, and each of its authors, as its head says.
 *
 * @param authors when the buckets that are not full will be, each under a hash, so that it stays short
 */
record Pace(RoomPace room, Map<String, Instant> authors) {
    /** Reads the pace of an item; a calm one where it says nothing of it. */
    static Pace in(Item item) {
        return new Pace(
                new RoomPace(
                        Instant.ofEpochMilli(item.number("pace")),
                        item.find("told").map(PostsText::read).orElse(RoomPace.CALM.posts())),
                item.numbers("paces").entrySet().stream()
                        .collect(
                                toUnmodifiableMap(Map.Entry::getKey, entry -> Instant.ofEpochMilli(entry.getValue()))));
    }

    /** Answers {@code item} with what {@link #in} reads, each under {@code before} and its name. */
    Item in(Item item, String before) {
        Map<String, Long> full = authors.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().toEpochMilli()));
        return item.with(before + "pace", room.full().toEpochMilli())
                .with(before + "told", PostsText.write(room.posts()))
                .with(before + "paces", full);
    }

    /** Answers how long {@code author} has to wait before it may say something to so many; empty where it may now. */
    Optional<Duration> delay(Bucket author, Quotas quotas, int hearers, Instant now) {
        boolean rested = quotas.messagesPerUser().isRested(full(author), now);
        return Stream.of(quotas.messagesPerUser().delay(full(author), now), room.delay(quotas, hearers, rested, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /** Answers the pace after {@code author} has said something to so many. */
    Pace afterOne(Bucket author, Quotas quotas, int hearers, Instant now) {
        Map<String, Instant> busy = new HashMap<>(authors);
        busy.put(author.key(), quotas.messagesPerUser().takeOne(full(author), now));
        busy.values().removeIf(full -> !full.isAfter(now));
        return new Pace(room.afterOne(quotas, hearers, now), busy);
    }

    /** Answers when a bucket is full again, whether it was taken from here or in the room before. */
    Instant full(Bucket author) {
        Instant here = authors.getOrDefault(author.key(), Instant.EPOCH);
        return here.isAfter(author.full()) ? here : author.full();
    }
}
