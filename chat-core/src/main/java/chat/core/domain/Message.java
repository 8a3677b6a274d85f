package chat.core.domain;

import java.time.Instant;

/**
 * A message that is stored.
 *
 * @param seq its place in the room's log: 1, 2, 3 … without a hole
 * @param time when the server took it, in milliseconds
 */
public record Message(Room room, long seq, UserName author, MessageText text, Instant time) {
    public Message {
        if (seq < 1) {
            throw new IllegalArgumentException("A log begins with 1");
        }
    }
}
