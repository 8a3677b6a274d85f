package chat.dynamodb;

import chat.core.domain.RateLimit;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Who speaks how often: the buckets of users with several connections, which are the same in all rooms. */
record Speakers(Followers followers, RateLimit limit) {
    /** Answers who speaks by a connection that has a name. */
    Author author(Known connection, Read read) {
        return at(read, Author.of(connection));
    }

    /** Answers the same author with the bucket as it is now. */
    Author again(Author known) {
        return at(Read.STRONG, known);
    }

    private Author at(Read read, Author author) {
        return author.sharing()
                .filter(user -> !limit.isNone())
                .map(user -> author.with(followers.bucketOf(user, read)))
                .orElse(author);
    }

    /** Takes a token from the bucket of a user, where nobody else was faster; nothing where that has one connection. */
    Optional<TransactWriteItem> speaking(Author author, Instant at) {
        return author.sharing()
                .filter(user -> !limit.isNone())
                .map(user -> followers.speaking(user, author.full(), limit.takeOne(author.full(), at)));
    }
}
