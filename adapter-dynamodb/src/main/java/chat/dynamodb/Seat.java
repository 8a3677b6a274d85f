package chat.dynamodb;

import chat.core.domain.Room;

/**
 * A connection's place in a room.
 *
 * @param since a {@code seq} that the room had reached when the connection entered: numbers go on from
 *     there, even where time has taken the messages
 */
record Seat(Room room, long since) {}
