package chat.inmemory;

import chat.core.domain.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The buckets that are not full, each somebody's. Guarded by the lock of {@link ChatMemory}. */
final class Buckets<K> {
    private final RateLimit limit;
    /** Whose bucket was taken from last stands last. */
    private final LinkedHashMap<K, Instant> full = new LinkedHashMap<>();

    Buckets(RateLimit limit) {
        this.limit = limit;
    }

    /** Answers how long {@code owner} has to wait for a token; empty where there is one. */
    Optional<Duration> delay(K owner, Instant now) {
        return limit.delay(full.getOrDefault(owner, Instant.EPOCH), now);
    }

    /** Answers whether {@code owner} has all its tokens; never where nothing is limited. */
    boolean isRested(K owner, Instant now) {
        return limit.isRested(full.getOrDefault(owner, Instant.EPOCH), now);
    }

    void takeOne(K owner, Instant now) {
        if (!limit.isNone()) {
            full.putLast(owner, limit.takeOne(full.getOrDefault(owner, Instant.EPOCH), now));
            forgetFull(now);
        }
    }

    /** The last one is never full, so this ends. */
    private void forgetFull(Instant now) {
        while (!full.firstEntry().getValue().isAfter(now)) {
            full.pollFirstEntry();
        }
    }
}
