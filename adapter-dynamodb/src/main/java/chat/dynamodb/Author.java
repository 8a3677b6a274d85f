package chat.dynamodb;

import chat.core.domain.RateLimit;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who speaks. Its bucket lies in the head of its room; where a user has several connections, which may be in several
 * rooms, another one lies in the user's own item.
 *
 * @param sharing the user, where it has several connections
 * @param bucket the one that lies in the head, or lay in that of the room before
 * @param full when the bucket of that user is full again
 */
record Author(UserName name, Bucket bucket, Optional<UserId> sharing, Instant full) {
    /** Answers who speaks by a connection that has a name; the user's own bucket is not looked at. */
    static Author of(Known connection) {
        return new Author(connection.name().orElseThrow(), connection.bucket(), connection.sharing(), Instant.EPOCH);
    }

    Author with(Instant fullAgain) {
        return new Author(name, bucket, sharing, fullAgain);
    }

    /** Answers how long a user with several connections has to wait; empty for anybody else. */
    Optional<Duration> delay(RateLimit limit, Instant at) {
        return sharing.flatMap(user -> limit.delay(full, at));
    }
}
