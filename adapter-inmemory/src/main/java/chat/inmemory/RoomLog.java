package chat.inmemory;

import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The messages of one life of a room. Guarded by the lock of {@link ChatMemory}. */
final class RoomLog {
    private final Room room;
    private final NavigableMap<Long, Entry> entries = new TreeMap<>();
    private final Map<UserRef, Message> byRef = new HashMap<>();
    private long newest;
    private long bytes;

    RoomLog(Room room) {
        this.room = room;
    }

    Room room() {
        return room;
    }

    /** Appends a message under the next {@code seq}. */
    Message append(UserName author, MessageText text, Optional<Ref> ref, Instant at) {
        newest++;
        Message message = new Message(room, newest, author, text, at);
        Entry entry = new Entry(message, ref.map(given -> new UserRef(author, given)));
        entries.put(newest, entry);
        entry.ref().ifPresent(key -> byRef.put(key, message));
        bytes += entry.bytes();
        return message;
    }

    /** Finds the message that {@code author} sent under {@code ref}; a ref is kept as long as its message. */
    Optional<Message> find(UserName author, Ref ref) {
        return Optional.ofNullable(byRef.get(new UserRef(author, ref)));
    }

    /** Reads backwards from the newest, or from just before {@code before}. */
    Page read(OptionalLong before, int limit) {
        NavigableMap<Long, Entry> older = before.isPresent() ? entries.headMap(before.getAsLong(), false) : entries;
        List<Message> newestFirst = new ArrayList<>(limit);
        for (Entry entry : older.descendingMap().values()) {
            if (newestFirst.size() == limit) {
                return new Page(room, newestFirst.reversed(), before, true);
            }
            newestFirst.add(entry.message());
        }
        return new Page(room, newestFirst.reversed(), before, false);
    }

    /** Lets go of what {@code retention} does not ask to keep at {@code now}. */
    void expire(Retention retention, Instant now) {
        Instant oldestKept = now.minus(retention.age());
        while (entries.size() > retention.messages()
                && entries.firstEntry().getValue().message().time().isBefore(oldestKept)) {
            dropOldest();
        }
    }

    /** Lets go of the oldest message, which is not the only one. */
    void dropOldest() {
        Entry oldest = entries.pollFirstEntry().getValue();
        oldest.ref().ifPresent(byRef::remove);
        bytes -= oldest.bytes();
    }

    /** About how many bytes of heap the messages take. */
    long bytes() {
        return bytes;
    }

    /** About how many of them it could let go of: all but those of the newest message. */
    long spareBytes() {
        return entries.size() < 2 ? 0 : bytes - entries.lastEntry().getValue().bytes();
    }

    private record UserRef(UserName author, Ref ref) {}

    private record Entry(Message message, Optional<UserRef> ref) {
        /** The objects, a text's header and the place in the map, on a 64-bit heap. */
        private static final int MESSAGE = 240;
        /** A ref's own objects and its place in the other map. */
        private static final int REF = 160;

        /** A character takes one byte or two; two is the bound. Names are shared with their connections. */
        int bytes() {
            return MESSAGE
                    + 2 * message.text().value().length()
                    + ref.map(key -> REF + key.ref().value().length()).orElse(0);
        }
    }
}
