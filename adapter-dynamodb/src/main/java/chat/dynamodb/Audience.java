package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import java.util.List;

/**
 * Who would hear an author's message.
 *
 * @param seq the newest number in the room
 * @param listed all members that the room holds, by which its head can be checked
 * @param live those of them that have not expired
 */
record Audience(UserName author, Room room, long seq, List<ConnectionId> listed, List<ConnectionId> live) {
    Digest digest() {
        return Digest.of(listed);
    }

    Audience at(long newest) {
        return new Audience(author, room, newest, listed, live);
    }
}
