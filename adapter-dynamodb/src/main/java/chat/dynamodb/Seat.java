package chat.dynamodb;

import chat.core.domain.Room;

/**
 * A connection's place in a room.
 *
 * @param since the room's newest {@code seq} when the connection entered: numbers go on from there,
 *     even where time has taken the messages
 */
record Seat(Room room, long since) {}
