package chat.dynamodb;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How long things are kept, in the seconds that DynamoDB counts in.
 *
 * <p>DynamoDB deletes what has expired some day, so whoever reads asks here first.
 */
record Ages(InstantSource clock) {
    /** API Gateway ends a connection after two hours; the rest is slack. */
    static final Duration CONNECTION = Duration.ofMinutes(135);
    /** The directory is written anew when less than a connection's life is left of this. */
    static final Duration LISTING = CONNECTION.multipliedBy(2);
    /** A client may repeat a message for a day. */
    static final Duration REF = Duration.ofHours(25);
    /** How far back a history reaches. */
    static final Duration MESSAGE = Duration.ofDays(7);

    long now() {
        return clock.instant().getEpochSecond();
    }

    long in(Duration age) {
        return now() + age.toSeconds();
    }

    /** An item without a time to live, such as one typed into the console, does not expire. */
    boolean isExpired(Item item) {
        return item.has("ttl") && item.number("ttl") <= now();
    }
}
