package chat.core.port;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps the messages of each room, in one order for everybody.
 *
 * <p>The log of one life of a room is dense: 1, 2, 3 … It shares the memberships of the {@link
 * ConnectionStore} beside it, and checks them in the very step that writes or reads. A log may let go
 * of its oldest messages and of their refs; what it still holds stays dense, and ends with its newest
 * message. Where nobody has spoken for days it may hold none.
 *
 * <p>These promises are executable: every adapter passes {@code MessageLogContract}.
 */
public interface MessageLog {
    /**
     * Appends a message to the room that {@code author} is in, under the author's registered name.
     *
     * <p>Atomic: of two that append at once, each gets a {@code seq} of its own, and every member sees
     * the same order. Idempotent for a {@code ref}: the same one of the same user in the same life of
     * the room answers the first message and appends nothing, for 24 hours or as long as the store has
     * space for that message.
     *
     * <p>Where the author or its room has sent too much at {@code at}, a ref or none, it says so and appends nothing:
     * what is refused costs nobody a token.
     */
    Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at);

    /**
     * Reads the newest {@code limit} messages before {@code before}, or of all, in the room that
     * {@code reader} is in, oldest first. Nobody reads a room without being in it.
     */
    Reading read(ConnectionId reader, OptionalLong before, int limit);

    /** What became of an attempt to append. */
    sealed interface Appending {
        /** The message is stored, and these connections were the room's members then. */
        record Appended(Message message, List<ConnectionId> members) implements Appending {
            public Appended {
                members = List.copyOf(members);
            }
        }

        /** The ref was used for this text before: the message stored then. */
        record Repeated(Message first) implements Appending {}

        /** The ref was used for another text before. */
        record RefReused() implements Appending {}

        /** The author is in no room, or is not connected. */
        record NotInRoom() implements Appending {}

        /** The author, or its room, has sent too much; the next one may be sent after {@code retryAfter}. */
        record TooFast(Duration retryAfter) implements Appending {}
    }

    /** What became of an attempt to read. */
    sealed interface Reading {
        /** The part of the log that was asked for. */
        record Read(Page page) implements Reading {}

        /** The reader is in no room, or is not connected. */
        record NotInRoom() implements Reading {}
    }
}
