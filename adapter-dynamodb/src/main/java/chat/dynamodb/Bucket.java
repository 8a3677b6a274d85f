package chat.dynamodb;

import java.time.Instant;

/**
 * The bucket of one who speaks, as far as it is no matter of a room.
 *
 * @param key under what the pace of a room knows it: two authors have one key once in 2^48
 * @param full when it is full again, by what was said in the room before
 */
record Bucket(String key, Instant full) {
    private static final int RADIX = 36;

    static Bucket of(String speaker, Instant full) {
        return new Bucket(Long.toString(Digest.mark(speaker), RADIX), full);
    }
}
