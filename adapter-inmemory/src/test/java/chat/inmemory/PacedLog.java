package chat.inmemory;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.MessageText;
import chat.core.domain.Quotas;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.domain.RoomPace;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import chat.core.port.MessageLog.Appending.TooFast;
import chat.testkit.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keeps the pace outside of the log, where nobody guards it; what extends it breaks a promise besides. */
class PacedLog extends RewiredLog {
    private final Quotas quotas;
    private final Map<String, Instant> authors = new ConcurrentHashMap<>();
    private final Map<String, RoomPace> rooms = new ConcurrentHashMap<>();

    PacedLog(Stores sound, Quotas quotas) {
        super(sound);
        this.quotas = quotas;
    }

    @Override
    public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
        if (roomOf(author).isEmpty()) {
            return new NotInRoom();
        }
        String room = roomKeyOf(author);
        String key = keyOf(author);
        int hearers = hearersOf(author);
        Instant full = authors.getOrDefault(key, Instant.EPOCH);
        RoomPace pace = rooms.getOrDefault(room, RoomPace.CALM);
        pause();
        Optional<Duration> delay = Stream.of(
                        quotas.messagesPerUser().delay(full, at), pace.delay(quotas, hearers, isRested(full, at), at))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        Appending answer = delay.<Appending>map(TooFast::new).orElseGet(() -> super.append(author, text, ref, at));
        if (!isFree(answer)) {
            authors.put(key, quotas.messagesPerUser().takeOne(full, at));
            rooms.put(room, heard(pace, hearers, at));
        }
        return answer;
    }

    boolean isRested(Instant full, Instant at) {
        return quotas.messagesPerUser().isRested(full, at);
    }

    RoomPace heard(RoomPace pace, int hearers, Instant at) {
        return pace.afterOne(quotas, hearers, at);
    }

    boolean isFree(Appending answer) {
        return !(answer instanceof Appended);
    }

    String keyOf(ConnectionId author) {
        return find(author).flatMap(Connection::name).orElseThrow().value();
    }

    String roomKeyOf(ConnectionId author) {
        return roomOf(author).orElseThrow().name().value();
    }

    int hearersOf(ConnectionId author) {
        return membersOf(connections, roomOf(author).orElseThrow().name());
    }

    void pause() {}

    static int membersOf(ConnectionStore store, RoomName room) {
        try (Stream<List<ConnectionId>> pages = store.connected()) {
            return (int) pages.flatMap(List::stream)
                    .filter(open -> store.find(open)
                            .flatMap(Connection::room)
                            .filter(in -> in.name().equals(room))
                            .isPresent())
                    .count();
        }
    }
}
