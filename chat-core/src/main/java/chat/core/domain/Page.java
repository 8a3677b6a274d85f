package chat.core.domain;

import chat.core.domain.ServerEvent.Resumed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Messages that follow each other in a room's log, oldest first.
 *
 * @param before the {@code seq} that was asked for; empty for the newest page
 * @param more whether the log holds older ones
 */
public record Page(Room room, List<Message> messages, OptionalLong before, boolean more) {
    /** The most bytes of a page's messages, so that it fits into a frame of 32 KiB. */
    public static final int MAX_BYTES = 31 * 1024;

    public Page {
        messages = List.copyOf(messages);
    }

    /**
     * Answers this page, which is a room's newest, to somebody who knows the log of {@code epoch} up to {@code seq}: all
     * that is missing or, where this page does not hold all of it, the page. An empty one may be that of a log which has
     * let go of everything, so it is never said to be all.
     */
    public Resumed since(Epoch epoch, long seq) {
        long top = messages.isEmpty() ? 0 : messages.getLast().seq();
        boolean whole = room.epoch().equals(epoch)
                && !messages.isEmpty()
                && messages.getFirst().seq() - 1 <= seq
                && seq <= top;
        List<Message> told =
                whole ? messages.stream().filter(message -> message.seq() > seq).toList() : messages;
        return new Resumed(room, whole, told, more && !whole, top);
    }

    /** Answers the newest part of this page that fits into one frame, one message at least. */
    public Page fitting() {
        int bytes = 0;
        List<Message> newestFirst = new ArrayList<>();
        for (Message message : messages.reversed()) {
            bytes += WireSize.of(message);
            if (bytes > MAX_BYTES && !newestFirst.isEmpty()) {
                return new Page(room, newestFirst.reversed(), before, true);
            }
            newestFirst.add(message);
        }
        return this;
    }
}
