package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Entry.Entered;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Short ways to name things and to get somebody into a room. */
final class Words {
    static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");
    /** How often a race is run; a store behind a network may ask for fewer. */
    static final int ROUNDS = Integer.getInteger("chat.testkit.rounds", 50);

    static final ConnectionId C1 = new ConnectionId("c-1");
    static final ConnectionId C2 = new ConnectionId("c-2");
    static final ConnectionId C3 = new ConnectionId("c-3");
    static final UserName ANN = new UserName("ann");
    static final UserName BOB = new UserName("bob");
    static final RoomName MATHS = new RoomName("maths");
    static final RoomName MUSIC = new RoomName("music");
    static final MessageText HI = new MessageText("hi");
    static final Ref R1 = new Ref("r-1");

    private Words() {}

    static ConnectionId connection(String prefix, int number) {
        return new ConnectionId(prefix + "-" + number);
    }

    static void register(ConnectionStore store, ConnectionId connection, UserName name) {
        store.open(connection, AT);
        store.register(connection, name, Owners.of(connection));
    }

    /** Opens {@code connection}, names it after itself and puts it into {@code room}. */
    static Entered seat(ConnectionStore store, ConnectionId connection, RoomName room) {
        register(store, connection, new UserName(connection.value()));
        return (Entered) store.enter(connection, room, AT);
    }

    static List<RoomName> rooms(ConnectionStore store) {
        try (Stream<RoomName> rooms = store.rooms()) {
            return rooms.toList();
        }
    }

    static List<ConnectionId> connected(ConnectionStore store) {
        try (Stream<List<ConnectionId>> pages = store.connected()) {
            return pages.flatMap(List::stream).toList();
        }
    }
}
