package chat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import chat.core.port.MessageLog.Reading.Read;
import chat.testkit.Owners;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads that may be stale save money, and never decide. */
final class StaleReadsTest {
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");
    private static final RoomName MATHS = new RoomName("maths");
    private static final RoomName MUSIC = new RoomName("music");
    private static final ConnectionId C1 = new ConnectionId("c-1");
    private static final ConnectionId C2 = new ConnectionId("c-2");

    /** What a connection may be when it is read, one after the other; its rooms are its own. */
    private static final List<Stage> LIFE = List.of(
            new Stage("", (store, sender) -> {}),
            new Stage("", (store, sender) -> store.open(sender, AT)),
            new Stage("", (store, sender) -> store.register(sender, new UserName(sender.value()), Owners.of(sender))),
            new Stage("maths", (store, sender) -> store.enter(sender, own("maths", sender), Instant.EPOCH)),
            new Stage("music", (store, sender) -> store.enter(sender, own("music", sender), Instant.EPOCH)),
            new Stage("maths", (store, sender) -> store.enter(sender, own("maths", sender), Instant.EPOCH)),
            new Stage("", (store, sender) -> store.leave(sender)),
            new Stage("maths", (store, sender) -> store.enter(sender, own("maths", sender), Instant.EPOCH)),
            new Stage("", (store, sender) -> store.close(sender)));

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private final Stores stores = sandbox.stores(new StaleReads());

    @Test
    void who_comes_and_goes_is_seen_at_once() {
        assertThat(append(C1)).isEqualTo(new NotInRoom());
        seat(C1);
        assertThat(members(append(C1))).containsExactly(C1);
        seat(C2);
        assertThat(members(append(C1))).containsExactlyInAnyOrder(C1, C2);
        assertThat(members(append(C2))).containsExactlyInAnyOrder(C1, C2);
        stores.connections().leave(C2);

        assertThat(append(C2)).isEqualTo(new NotInRoom());
        assertThat(members(append(C1))).containsExactly(C1);
    }

    @Test
    void messages_follow_each_other_and_are_read_whole() {
        seat(C1);
        append(C1);
        append(C1);
        append(C1);

        assertThat(seqs(C1)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void who_moves_writes_and_reads_in_the_other_room() {
        seat(C1);
        seat(C2);
        append(C1);
        append(C2);
        assertThat(seqs(C2)).containsExactly(1L, 2L);

        stores.connections().enter(C2, MUSIC, Instant.EPOCH);

        assertThat(members(append(C2))).containsExactly(C2);
        assertThat(seqs(C2)).containsExactly(1L);
        assertThat(seqs(C1)).containsExactly(1L, 2L);
    }

    @Test
    void a_message_goes_where_its_sender_is_and_not_where_a_read_saw_it() {
        for (int seen = 0; seen < LIFE.size(); seen++) {
            for (int now = seen; now < LIFE.size(); now++) {
                ConnectionId sender = new ConnectionId("seen-%d-now-%d".formatted(seen, now));
                live(sender, LIFE.subList(0, seen + 1));
                append(sender);
                live(sender, LIFE.subList(seen + 1, now + 1));

                Optional<Room> room = stores.connections().find(sender).flatMap(Connection::room);
                assertThat(append(sender))
                        .as(sender.value())
                        .satisfies(answer -> assertThat(roomOf(answer)).isEqualTo(room));
                assertThat(room.map(Room::name)).isEqualTo(LIFE.get(now).leadsTo(sender));
            }
        }
    }

    @Test
    void who_never_existed_is_refused_each_time_and_nothing_is_written() {
        assertThat(append(C1)).isEqualTo(new NotInRoom());
        assertThat(append(C1)).isEqualTo(new NotInRoom());

        assertThat(sandbox.plain()
                        .scan(scan -> scan.tableName(sandbox.names().rooms()))
                        .items())
                .isEmpty();
    }

    private void live(ConnectionId sender, List<Stage> stages) {
        stages.forEach(stage -> stage.step().accept(stores.connections(), sender));
    }

    private static Optional<Room> roomOf(Appending answer) {
        return answer instanceof Appended appended
                ? Optional.of(appended.message().room())
                : Optional.empty();
    }

    private void seat(ConnectionId connection) {
        stores.connections().open(connection, AT);
        stores.connections().register(connection, new UserName(connection.value()), Owners.of(connection));
        stores.connections().enter(connection, MATHS, Instant.EPOCH);
    }

    private Appending append(ConnectionId author) {
        return stores.log().append(author, new MessageText("hi"), Optional.empty(), AT);
    }

    private static List<ConnectionId> members(Appending answer) {
        return ((Appended) answer).members();
    }

    private List<Long> seqs(ConnectionId reader) {
        return ((Read) stores.log().read(reader, OptionalLong.empty(), 10))
                .page().messages().stream().map(Message::seq).toList();
    }

    private static RoomName own(String room, ConnectionId sender) {
        return new RoomName(room + " of " + sender.value());
    }

    /** A step, and the room that it leads to; none where that is empty. */
    private record Stage(String room, BiConsumer<ConnectionStore, ConnectionId> step) {
        Optional<RoomName> leadsTo(ConnectionId sender) {
            return room.isEmpty() ? Optional.empty() : Optional.of(own(room, sender));
        }
    }
}
