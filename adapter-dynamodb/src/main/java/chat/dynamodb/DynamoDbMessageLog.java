package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Quotas;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Reading.NotInRoom;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The rooms' messages on DynamoDB. */
final class DynamoDbMessageLog implements MessageLog {
    private final Database database;
    private final Connections connections;
    private final Rooms rooms;
    private final Messages messages;
    private final Audiences audiences;
    private final Quotas quotas;

    DynamoDbMessageLog(
            Database database,
            Connections connections,
            Rooms rooms,
            Messages messages,
            Audiences audiences,
            Quotas quotas) {
        this.database = database;
        this.connections = connections;
        this.rooms = rooms;
        this.messages = messages;
        this.audiences = audiences;
        this.quotas = quotas;
    }

    @Override
    public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
        Append append = new Append(database, rooms, messages, audiences, quotas, new Draft(author, text, ref, at));
        return Backoff.until(append::attempt);
    }

    /** Reads between two looks at the connection: the second makes sure that it may see what was read. */
    @Override
    public Reading read(ConnectionId reader, OptionalLong before, int limit) {
        Optional<Room> presumed = roomOf(reader, Read.EVENTUAL);
        while (true) {
            Optional<Page> page = presumed.map(room -> messages.page(room, before, limit));
            Optional<Room> actual = roomOf(reader, Read.STRONG);
            if (actual.isEmpty()) {
                return new NotInRoom();
            }
            if (actual.equals(presumed)) {
                return new Reading.Read(page.orElseThrow());
            }
            presumed = actual;
        }
    }

    private Optional<Room> roomOf(ConnectionId connection, Read read) {
        return connections.open(connection, read).flatMap(Known::room);
    }
}
