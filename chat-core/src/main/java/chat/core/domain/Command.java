package chat.core.domain;

import java.util.Optional;
import java.util.OptionalLong;

/** What a client asks, with every field checked. Who asks is never in it: that is the {@link Caller}. */
public sealed interface Command {
    /** The action that this command belongs to. */
    Action action();

    /** The client's own id for it; only a message can have one. */
    default Optional<Ref> ref() {
        return Optional.empty();
    }

    /** Takes a name. */
    record Register(UserName name) implements Command {
        @Override
        public Action action() {
            return Action.REGISTER;
        }
    }

    /**
     * Goes on where another connection ended: takes the name, enters the room, and wants what was missed there.
     *
     * @param epoch the life of the room that is known
     * @param seq the last message that was seen in it; 0 for none
     * @param token what the name was given with, where that is known
     */
    record Resume(UserName name, RoomName room, Epoch epoch, long seq, Optional<ResumeToken> token) implements Command {
        public Resume {
            if (seq < 0) {
                throw new IllegalArgumentException("A log begins with 1, and 0 is before it");
            }
        }

        @Override
        public Action action() {
            return Action.RESUME;
        }
    }

    /** Opens a room and enters it, or enters it where there is one. */
    record CreateRoom(RoomName room) implements Command {
        @Override
        public Action action() {
            return Action.NEW_ROOM;
        }
    }

    /** Enters a room, which is opened where there is none. */
    record JoinRoom(RoomName room) implements Command {
        @Override
        public Action action() {
            return Action.JOIN_ROOM;
        }
    }

    /** Leaves the room that one is in. */
    record LeaveRoom() implements Command {
        @Override
        public Action action() {
            return Action.LEAVE_ROOM;
        }
    }

    /** Says something in the room that one is in. */
    record SendMessage(MessageText text, Optional<Ref> ref, Addressing addressing) implements Command {
        @Override
        public Action action() {
            return Action.DISPATCH;
        }
    }

    /** Reads older messages of the room that one is in: those before {@code before}, or the newest. */
    record PageBack(OptionalLong before, int limit) implements Command {
        /** The most messages of one page. */
        public static final int MAX_LIMIT = 100;

        public PageBack {
            if (limit < 1 || limit > MAX_LIMIT || (before.isPresent() && before.getAsLong() < 1)) {
                throw new IllegalArgumentException("A page has 1 to 100 messages, before a seq of 1 or more");
            }
        }

        @Override
        public Action action() {
            return Action.HISTORY;
        }
    }

    /** Wants to hear of an entity, until it is unsubscribed from or the connection ends. */
    record Subscribe(EntityId entity) implements Command {
        @Override
        public Action action() {
            return Action.SUBSCRIBE;
        }
    }

    /** Wants to hear of an entity no more. */
    record Unsubscribe(EntityId entity) implements Command {
        @Override
        public Action action() {
            return Action.UNSUBSCRIBE;
        }
    }

    /** Asks what the server knows of this connection. {@code body} is the frame as it was sent. */
    record Echo(String body) implements Command {
        @Override
        public Action action() {
            return Action.ECHO;
        }
    }

    /** To whom a message is meant to go; {@code EVERYONE} holds only for a connection without a name. */
    enum Addressing {
        ROOM,
        EVERYONE
    }
}
