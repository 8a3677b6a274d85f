package chat.core.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the server says to a client. */
public sealed interface ServerEvent {
    /**
     * A name is taken.
     *
     * @param more whether further rooms follow in a frame of their own
     * @param name the name, where it is another than the one that was asked for
     * @param token what takes the name over from this connection, where it belongs to no user
     */
    record SignedUp(List<RoomName> rooms, boolean more, Optional<UserName> name, Optional<ResumeToken> token)
            implements ServerEvent {
        public SignedUp {
            rooms = List.copyOf(rooms);
        }

        /** Makes one for who got the name that it asked for. */
        public SignedUp(List<RoomName> rooms, boolean more) {
            this(rooms, more, Optional.empty(), Optional.empty());
        }
    }

    /** A room has its first member. */
    record RoomOpened(RoomName room) implements ServerEvent {}

    /** A room has lost its last member. */
    record RoomClosed(RoomName room) implements ServerEvent {}

    /** A part of a room's log, oldest first. */
    record History(Page page) implements ServerEvent {}

    /**
     * The caller is in a room that it was in before.
     *
     * @param recovered whether {@code messages} are all that it missed; otherwise they are the newest ones
     * @param more whether the log holds some between what it knew and {@code messages}
     * @param top the {@code seq} of the newest message that the log holds; 0 where it holds none
     */
    record Resumed(Room room, boolean recovered, List<Message> messages, boolean more, long top)
            implements ServerEvent {
        public Resumed {
            messages = List.copyOf(messages);
        }
    }

    /** The caller is out of its room. */
    record Left(RoomName room) implements ServerEvent {}

    /** A message was stored in a room. */
    record Posted(Message message) implements ServerEvent {}

    /** A message went to every connection in Simple Mode; nothing was stored. */
    record PostedToEveryone(MessageText text) implements ServerEvent {}

    /** A message with a {@code ref} is stored, now or when it was first sent. */
    record Acknowledged(Ref ref, Message message) implements ServerEvent {}

    /** A message with a {@code ref} was taken in Simple Mode. */
    record AcknowledgedToEveryone(Ref ref, Instant time) implements ServerEvent {}

    /** The caller hears of an entity from now on. */
    record Subscribed(EntityId entity) implements ServerEvent {}

    /** The caller hears of an entity no more. */
    record Unsubscribed(EntityId entity) implements ServerEvent {}

    /** An entity has changed, somewhere else. */
    record EntityUpdated(EntityId entity, Optional<MessageText> message) implements ServerEvent {}

    /** Something for a user, from somewhere else; {@code callback} is where to go on, and nobody has checked it. */
    record UserNotified(MessageText message, Optional<Callback> callback) implements ServerEvent {}

    /** What the server knows of a connection. */
    record Echoed(Caller caller, String body) implements ServerEvent {}

    /**
     * Something was refused, and nothing has changed.
     *
     * @param action what was asked; empty where that could not be read
     * @param message one plain sentence that says what to do
     * @param retryAfter how long to wait before the same is taken, in whole milliseconds; empty where that is no help
     */
    record Refused(
            Optional<Action> action, ErrorCode code, String message, Optional<Ref> ref, Optional<Duration> retryAfter)
            implements ServerEvent {
        /** Makes one that no waiting helps against. */
        public Refused(Optional<Action> action, ErrorCode code, String message, Optional<Ref> ref) {
            this(action, code, message, ref, Optional.empty());
        }

        /** Answers this refusal as one of a message that carried {@code ref}. */
        public Refused about(Optional<Ref> ref) {
            return new Refused(action, code, message, ref, retryAfter);
        }

        /** Answers this refusal as one that ends after {@code wait}. */
        public Refused after(Duration wait) {
            return new Refused(action, code, message, ref, Optional.of(wait));
        }
    }
}
