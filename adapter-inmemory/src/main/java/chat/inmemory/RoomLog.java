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

    /** Lets go of the oldest message, unless it is the only one; answers whether it did. */
    boolean dropOldest() {
        if (entries.size() < 2) {
            return false;
        }
        Entry oldest = entries.pollFirstEntry().getValue();
        oldest.ref().ifPresent(byRef::remove);
        bytes -= oldest.bytes();
        return true;
    }

    /** About how many bytes of heap the messages take. */
    long bytes() {
        return bytes;
    }

    private record UserRef(UserName author, Ref ref) {}

    private record Entry(Message message, Optional<UserRef> ref) {
        /** Objects and map entries beside the text, measured on a 64-bit heap. */
        private static final int OVERHEAD = 300;

        /** A character takes one byte or two; two is the bound. */
        int bytes() {
            return OVERHEAD + 2 * message.text().value().length();
        }
    }
}
