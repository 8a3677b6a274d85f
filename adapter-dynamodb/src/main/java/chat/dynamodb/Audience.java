package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Quotas;
import chat.core.domain.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who would hear an author's message.
 *
 * @param seq the newest number in the room
 * @param pace how busy the room is
 * @param listed all members that the room holds, by which its head can be checked
 * @param live those of them that have not expired
 */
record Audience(Author author, Room room, long seq, Pace pace, List<ConnectionId> listed, List<ConnectionId> live) {
    Digest digest() {
        return Digest.of(listed);
    }

    Audience at(Head newest, Author again) {
        return new Audience(again, room, newest.seq(), newest.pace(), listed, live);
    }

    /** Answers how long the author has to wait before it may say something. */
    Optional<Duration> delay(Quotas quotas, Instant at) {
        return Stream.of(
                        author.delay(quotas.messagesPerUser(), at),
                        pace.delay(author.bucket(), quotas, live.size(), at))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /** Answers the pace of the room after the author has said something. */
    Pace paceAfterOne(Quotas quotas, Instant at) {
        return pace.afterOne(author.bucket(), quotas, live.size(), at);
    }
}
