package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import java.util.List;

/**
 * Who would hear an author's message.
 *
 * @param listed all members that the room holds, by which its head can be checked
 * @param live those of them that have not expired
 */
record Audience(UserName author, Seat seat, List<ConnectionId> listed, List<ConnectionId> live) {
    Room room() {
        return seat.room();
    }

    Digest digest() {
        return Digest.of(listed);
    }
}
