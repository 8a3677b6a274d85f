package chat.inmemory;

import java.time.Duration;

/**
 * How much of the rooms' history is kept. A ref is kept as long as its message.
 *
 * @param messages a room keeps at least its newest so many, one or more
 * @param age and at least those that are no older than this
 * @param maxBytes but the messages of all rooms together no more than about so many bytes of heap,
 *     where each room keeps its newest one all the same
 */
public record Retention(int messages, Duration age, long maxBytes) {
    /** The last 1,000 messages or 24 hours of a room, whichever is more, within 256 MiB for all rooms. */
    public static final Retention DEFAULT = new Retention(1_000, Duration.ofHours(24), 256L << 20);

    public Retention {
        if (messages < 1 || age.isNegative() || maxBytes < 1) {
            throw new IllegalArgumentException("A history keeps something");
        }
    }

    /** Answers the same retention with another bound for all rooms together. */
    public Retention withMaxBytes(long bytes) {
        return new Retention(messages, age, bytes);
    }
}
