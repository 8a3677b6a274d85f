package chat.dynamodb;

import chat.core.domain.Epoch;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import java.util.Optional;

/**
 * A room that exists, as its head says.
 *
 * @param seq the number of the newest message
 * @param pace how busy it is
 * @param listed until when the directory lists the room
 */
record Head(Room room, Digest members, long seq, Pace pace, long listed) {
    /** Reads a head; empty where there is none. */
    static Optional<Head> from(RoomName name, Item item) {
        return item.find("epoch")
                .map(epoch -> new Head(
                        new Room(name, new Epoch(epoch)),
                        Digest.in(item),
                        item.number("seq"),
                        Pace.in(item),
                        item.number("listed")));
    }
}
