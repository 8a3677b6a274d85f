package chat.core.port;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers who is connected, under which name and in which room.
 *
 * <p>Each step is atomic, however many are taken at once, and is seen by every {@link #find} that
 * starts after it returned. A connection is in one room at most; a name belongs to one connection, or
 * to one user's, at a time; a room exists while it has a member, and each of its lives has an {@code epoch} of its own.
 *
 * <p>A closed connection never comes back: a step for it, or for one that was never opened, changes
 * nothing, whenever it arrives. Every step may be repeated, since after a {@link
 * StoreUnavailableException} nobody knows whether it was taken.
 *
 * <p>These promises are executable: every adapter passes {@code ConnectionStoreContract}.
 */
public interface ConnectionStore {
    /** Opens {@code connection}, unless it was closed before. Opening it again changes nothing. */
    Opening open(ConnectionId connection, Instant at);

    /**
     * Gives {@code name} to {@code connection}, unless another open connection has it. Of two that
     * race for a name, exactly one gets it. The name it already has is given again.
     *
     * <p>Connections of one user share a name. It stays theirs while one of them is open, and may stay the user's for
     * some hours longer.
     *
     * <p>A name that is a bearer's is free as soon as its connection is closed. Before that, a connection whose owner
     * has the same token takes it over, unless the other was opened later: from then on it is that one's to free, and
     * the other, until it is closed, is called so, too. Of several that race to take it over from a connection, exactly
     * one does, and is told so again when it repeats the step. Who registers the name that it has with another token is
     * known by that one from then on.
     */
    Registration register(ConnectionId connection, UserName name, Owner owner);

    /**
     * Moves a registered {@code connection} into {@code room}: out of the room it is in, and into the
     * other, which is opened where it does not exist. Of several that race to open a room, exactly one
     * is told that it opened it, and of those that race for the last place in one, exactly one gets it.
     */
    Entry enter(ConnectionId connection, RoomName room, Instant at);

    /** Takes {@code connection} out of its room; of the last two that race, exactly one closes it. */
    Leaving leave(ConnectionId connection);

    /** Closes {@code connection}, for ever: it leaves its room, and its name is free. */
    Closing close(ConnectionId connection);

    /** Finds an open connection; empty when it is closed or was never opened. */
    Optional<Connection> find(ConnectionId connection);

    /**
     * Gives {@code speaker} a turn to speak to everyone who is connected, as long as neither it nor all of them
     * together have had too many, as if they were a room. Of several that race for the last turn, exactly one gets it.
     * It does not look whether {@code speaker} is open, and who asks again for want of an answer may take another turn.
     * Where there have just been more connections, they may count as if they were there, for as long as a room's
     * messages do.
     */
    Turn takeTurn(ConnectionId speaker, Instant at);

    /**
     * Lists the open connections, a page at a time. One that is opened or closed while the stream is
     * read may be there or not; every other is there once. Whoever asks closes the stream.
     */
    Stream<List<ConnectionId>> connected();

    /**
     * Lists the rooms that exist, once each and in no order. One that is opened or closed while the
     * stream is read may be there or not. Whoever asks closes the stream.
     */
    Stream<RoomName> rooms();

    /** What became of an opening. */
    enum Opening {
        OPENED,
        CLOSED_BEFORE
    }

    /** What became of a registration. */
    sealed interface Registration {
        /** The name is the connection's, now or already. */
        record Registered() implements Registration {}

        /** The name is the connection's, and no longer that of {@code predecessor}, which is still open. */
        record TakenOver(ConnectionId predecessor) implements Registration {}

        /** Another open connection has the name. */
        record NameTaken() implements Registration {}

        /** The connection has another name, which it keeps. */
        record AlreadyRegistered(UserName name) implements Registration {}

        /** The connection is not open. */
        record NotConnected() implements Registration {}
    }

    /** What became of an attempt to enter a room. */
    sealed interface Entry {
        /** The connection is in {@code room}; {@code opened} says that it opened it. */
        record Entered(Room room, boolean opened, Optional<Departure> departure) implements Entry {}

        /** The connection was in {@code room} already; nothing has changed. */
        record AlreadyThere(Room room) implements Entry {}

        /** The connection has no name. */
        record NotRegistered() implements Entry {}

        /** The connection is not open. */
        record NotConnected() implements Entry {}

        /** There are as many in the room as may be; the connection stays where it is. */
        record RoomFull() implements Entry {}

        /** The connection has entered too many rooms; it may enter the next after {@code retryAfter}. */
        record TooFast(Duration retryAfter) implements Entry {}
    }

    /** What became of a wish to speak to everyone. */
    sealed interface Turn {
        /** The connection may speak, once, to these, who were connected. */
        record Given(List<ConnectionId> hearers) implements Turn {
            public Given {
                hearers = List.copyOf(hearers);
            }
        }

        /** Too many have spoken; the next may speak after {@code retryAfter}. */
        record TooFast(Duration retryAfter) implements Turn {}
    }

    /** What became of an attempt to leave. */
    sealed interface Leaving {
        /** The connection is out of its room. */
        record Left(Departure departure) implements Leaving {}

        /** The connection was in no room. */
        record NotInRoom() implements Leaving {}

        /** The connection is not open. */
        record NotConnected() implements Leaving {}
    }

    /** What became of a closing. */
    sealed interface Closing {
        /** The connection is closed; it left a room if it was in one. */
        record Closed(Optional<Departure> departure) implements Closing {}

        /** The connection was not open; it cannot be opened any more. */
        record NotConnected() implements Closing {}
    }

    /** A room that was left; {@code closed} says that its last member went. */
    record Departure(Room room, boolean closed) {}
}
