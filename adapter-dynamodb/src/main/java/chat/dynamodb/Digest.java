package chat.dynamodb;

import chat.core.domain.ConnectionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/**
 * Who is in a room, in two numbers: how many, and the sum of their marks. Both can be kept by adding
 * and subtracting; two sets of members that a race can mix up have the same two numbers once in 2^48.
 */
record Digest(long members, long marks) {
    static Digest of(Collection<ConnectionId> members) {
        return new Digest(
                members.size(), members.stream().mapToLong(Digest::mark).sum());
    }

    /** Answers the digest that a head holds. */
    static Digest in(Item head) {
        return new Digest(head.number("members"), head.number("marks"));
    }

    /** 48 bits of a hash: the sum of 32,000 marks fits into a long. */
    static long mark(ConnectionId connection) {
        return mark(connection.value());
    }

    static long mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> 16;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
