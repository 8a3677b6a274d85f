package chat.inmemory;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.UserName;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.RefReused;
import chat.core.port.MessageLog.Appending.Repeated;
import chat.core.port.MessageLog.Appending.TooFast;
import chat.core.port.MessageLog.Reading.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The rooms' messages in memory. */
final class InMemoryMessageLog implements MessageLog {
    private final ChatMemory memory;

    InMemoryMessageLog(ChatMemory memory) {
        this.memory = memory;
    }

    @Override
    public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
        return memory.step(() -> memory.roomOf(author)
                .map(room -> append(room, author, text, ref, at))
                .orElseGet(Appending.NotInRoom::new));
    }

    private Appending append(OpenRoom room, ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
        Speaker speaker = memory.speaker(author);
        Optional<Duration> wait =
                memory.delay(speaker, room.pace(), room.members().size(), at);
        if (wait.isPresent()) {
            return new TooFast(wait.get());
        }
        UserName name = nameOf(author);
        Optional<Message> first = ref.flatMap(given -> room.log().find(name, given));
        if (first.isPresent()) {
            return first.get().text().equals(text) ? new Repeated(first.get()) : new RefReused();
        }
        Message message = memory.history.append(room.log(), () -> room.log().append(name, text, ref, at), at);
        memory.speakers.takeOne(speaker, at);
        room.told(memory.quotas, at);
        return new Appended(message, room.members());
    }

    private UserName nameOf(ConnectionId author) {
        return memory.find(author).flatMap(Connection::name).orElseThrow();
    }

    @Override
    public Reading read(ConnectionId reader, OptionalLong before, int limit) {
        return memory.step(() -> memory.roomOf(reader)
                .<Reading>map(room -> new Read(room.log().read(before, limit)))
                .orElseGet(Reading.NotInRoom::new));
    }
}
