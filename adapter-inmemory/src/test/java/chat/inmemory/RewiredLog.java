package chat.inmemory;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Reading.Read;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Passes everything on to a sound log; what extends it breaks a promise. */
class RewiredLog implements MessageLog {
    final ConnectionStore connections;
    private final MessageLog sound;

    RewiredLog(Stores sound) {
        this.connections = sound.connections();
        this.sound = sound.log();
    }

    @Override
    public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
        Appending answer = sound.append(author, text, ref, at);
        return answer instanceof Appended(var message, var members)
                ? new Appended(changed(message), changed(message.room(), members))
                : answer;
    }

    @Override
    public Reading read(ConnectionId reader, OptionalLong before, int limit) {
        Reading answer = sound.read(reader, before, limit);
        return answer instanceof Read(var page)
                ? new Read(changed(new Page(
                        page.room(), page.messages().stream().map(this::changed).toList(), page.before(), page.more())))
                : answer;
    }

    Message changed(Message message) {
        return message;
    }

    List<ConnectionId> changed(Room room, List<ConnectionId> members) {
        return members;
    }

    Page changed(Page page) {
        return page;
    }

    Optional<Connection> find(ConnectionId connection) {
        return connections.find(connection);
    }

    Optional<Room> roomOf(ConnectionId connection) {
        return find(connection).flatMap(Connection::room);
    }

    /** Anybody who is in a room. */
    Stream<ConnectionId> anybody() {
        return connections
                .connected()
                .flatMap(List::stream)
                .filter(open -> roomOf(open).isPresent());
    }
}
