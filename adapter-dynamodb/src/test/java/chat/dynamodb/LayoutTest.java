package chat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Epoch;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.SecretMark;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Closing;
import chat.core.port.ConnectionStore.Opening;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Turn.Given;
import chat.core.port.MessageLog.Reading.Read;
import chat.testkit.Owners;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What lies in the tables, and where. */
final class LayoutTest {
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");
    private static final SecretMark MARK = new SecretMark("0".repeat(64));
    private static final List<String> NASTY = List.of(
            "a",
            "#a",
            "##a",
            "a#a",
            "a#",
            "%23a",
            "%2523a",
            "#name#a",
            "##name#a",
            "member#a",
            "head",
            "rooms",
            "everyone",
            "#everyone");

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private final Stores stores = sandbox.stores();

    @Test
    void no_two_things_share_a_key() {
        Map<Map<String, AttributeValue>, String> seen = new HashMap<>();
        add(seen, Keys.EVERYONE, "everyone");
        add(seen, Keys.ticket(MARK), "ticket");
        for (String one : List.of("ticket#" + MARK.value(), "#ticket#" + MARK.value())) {
            add(seen, Keys.connection(new ConnectionId(one)), "connection " + one);
        }
        for (String one : NASTY) {
            add(seen, Keys.connection(new ConnectionId(one)), "connection " + one);
            add(seen, Keys.claim(new UserName(one)), "claim " + one);
            add(seen, Keys.head(new RoomName(one)), "head " + one);
            add(seen, Keys.listing(new RoomName(one)), "listing " + one);
            add(seen, Keys.user(new UserId(one)), "user " + one);
            for (String other : NASTY) {
                add(
                        seen,
                        Keys.subscriber(new EntityId(one), new ConnectionId(other)),
                        "subscriber " + one + " " + other);
                Room room = new Room(new RoomName("room"), new Epoch(one));
                add(seen, Keys.member(room, new ConnectionId(other)), "member " + one + " " + other);
                add(seen, Keys.ref(room, new UserName(other), new Ref("r")), "ref " + one + " " + other);
                add(
                        seen,
                        Keys.member(new Room(new RoomName(one), new Epoch("e")), new ConnectionId(other)),
                        one + other);
            }
            LongStream.of(1, 12, Keys.LAST_SEQ)
                    .forEach(seq -> add(
                            seen, Keys.message(new Room(new RoomName("room"), new Epoch(one)), seq), one + " " + seq));
        }
    }

    @Test
    void keys_are_read_back_as_they_were() {
        Epoch epoch = new Epoch("e#1%");
        Room room = new Room(new RoomName("room"), epoch);

        assertThat(NASTY).allSatisfy(id -> {
            ConnectionId connection = new ConnectionId(id);
            assertThat(Keys.connectionOf(Keys.connection(connection))).isEqualTo(connection);
            assertThat(Keys.memberOf(Keys.member(room, connection), epoch)).isEqualTo(connection);
        });
        assertThat(Keys.seqOf(Keys.message(room, 42))).isEqualTo(42);
    }

    @Test
    void a_row_that_the_lab_typed_in_is_a_connection_until_it_is_closed() {
        sandbox.plain()
                .putItem(put -> put.tableName(sandbox.names().connections())
                        .item(Map.of("ID", AttributeValue.fromS("TestID"))));
        ConnectionId typed = new ConnectionId("TestID");

        assertThat(stores.connections().connected()).containsExactly(List.of(typed));
        assertThat(stores.connections().close(typed)).isInstanceOf(Closing.Closed.class);
        assertThat(stores.connections().connected()).isEmpty();
        assertThat(stores.connections().open(typed, AT)).isEqualTo(Opening.CLOSED_BEFORE);
    }

    @Test
    void turns_that_were_kept_before_posts_were_counted_stand_in_nobodys_way() {
        sandbox.plain()
                .putItem(put -> put.tableName(sandbox.names().connections())
                        .item(Keys.EVERYONE.with("holder", "#everyone").attributes()));
        ConnectionId speaker = new ConnectionId("c-1");
        stores.connections().open(speaker, AT);

        assertThat(stores.connections().takeTurn(speaker, AT)).isEqualTo(new Given(List.of(speaker)));
    }

    @Test
    void names_and_rooms_may_look_like_keys() {
        assertThat(NASTY).allSatisfy(nasty -> {
            ConnectionId connection = new ConnectionId(nasty);
            assertThat(stores.connections().open(connection, AT)).isEqualTo(Opening.OPENED);
            assertThat(stores.connections().register(connection, new UserName(nasty), Owners.of(connection)))
                    .isEqualTo(new Registered());
            stores.connections().enter(connection, new RoomName(nasty), Instant.EPOCH);
        });

        assertThat(stores.connections().connected().flatMap(List::stream).map(ConnectionId::value))
                .containsExactlyInAnyOrderElementsOf(NASTY);
        assertThat(stores.connections().rooms().map(RoomName::value)).containsExactlyInAnyOrderElementsOf(NASTY);
    }

    @Test
    void a_room_of_more_than_a_megabyte_is_read_whole() {
        String large = "x".repeat(MessageText.MAX_BYTES);
        ConnectionId reader = new Seeds(sandbox, Long.MAX_VALUE / 2)
                .room("large", 1, 150, large)
                .members()
                .getFirst();

        List<Message> page = ((Read) stores.log().read(reader, OptionalLong.empty(), 150))
                .page()
                .messages();

        assertThat(page.stream().map(Message::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 150).boxed().toList());
        assertThat(page.getFirst().text().value()).isEqualTo(large);
    }

    @Test
    void members_of_more_than_a_megabyte_and_connections_of_many_pages_are_all_found() {
        Room room = new Seeds(sandbox, Long.MAX_VALUE / 2)
                .room("large" + "\uD83D\uDE00".repeat(59), 3_500, 0, "x")
                .room();
        Database database = new Database(sandbox.plain());
        Ages ages = new Ages(() -> AT);
        String table = sandbox.names().rooms();
        Rooms rooms = new Rooms(database, table, ages, new Directory(database, table, ages));

        assertThat(rooms.headAndMembers(room, chat.dynamodb.Read.EVENTUAL)).hasSize(1 + 3_500);
        assertThat(stores.connections().connected().mapToInt(List::size))
                .hasSizeGreaterThan(3)
                .allMatch(page -> page <= 1_000)
                .satisfies(pages ->
                        assertThat(pages.stream().mapToInt(page -> page).sum()).isEqualTo(3_500));
    }

    private static void add(Map<Map<String, AttributeValue>, String> seen, Item key, String what) {
        assertThat(seen.put(key.attributes(), what)).as(what).isNull();
    }
}
