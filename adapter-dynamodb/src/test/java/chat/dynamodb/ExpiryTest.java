package chat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Closing;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry.Entered;
import chat.core.port.ConnectionStore.Leaving.Left;
import chat.core.port.ConnectionStore.Opening;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Reading.Read;
import chat.testkit.Owners;
import chat.testkit.SettableClock;
import chat.testkit.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has expired is not there, whether or not DynamoDB has deleted it; what it deletes is made good. */
final class ExpiryTest {
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");
    private static final RoomName MATHS = new RoomName("maths");
    private static final UserName ANN = new UserName("ann");
    private static final ConnectionId LOST = new ConnectionId("lost");
    private static final ConnectionId LIVE = new ConnectionId("live");
    private static final ConnectionId LATER = new ConnectionId("later");

    private final SettableClock clock = new SettableClock(AT);

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private final Stores stores = sandbox.stores(clock);

    @Test
    void a_connection_that_outlived_its_gateway_is_gone() {
        seat(LOST, ANN);

        clock.set(AT.plus(Ages.CONNECTION));

        assertThat(stores.connections().find(LOST)).isEmpty();
        assertThat(stores.connections().connected()).isEmpty();
        assertThat(stores.connections().rooms()).containsExactly(MATHS);
        assertThat(stores.connections().open(LIVE, AT)).isEqualTo(Opening.OPENED);
        assertThat(stores.connections().register(LIVE, ANN, Owners.of(LIVE))).isEqualTo(new Registered());
        assertThat(((Entered) stores.connections().enter(LIVE, MATHS, Instant.EPOCH)).opened())
                .isTrue();
    }

    /** Who registers late has a claim that outlives its connection, whether that is buried, deleted or still there. */
    @ParameterizedTest
    @ValueSource(strings = {"buried", "deleted", "there"})
    void who_has_the_token_of_a_name_whose_connection_expired_gets_it(String how) {
        stores.connections().open(LOST, AT);
        clock.set(AT.plusSeconds(1_800));
        stores.connections().register(LOST, ANN, Owners.of(LOST));
        clock.set(AT.plus(Ages.CONNECTION).plusSeconds(1));
        stores.connections().open(LATER, clock.instant());
        if (how.equals("buried")) {
            stores.connections().close(LOST);
        } else if (how.equals("deleted")) {
            delete(sandbox.names().connections(), Keys.connection(LOST));
        }

        assertThat(stores.connections().register(LATER, ANN, Owners.of(LOST)))
                .isEqualTo(how.equals("there") ? new TakenOver(LOST) : new Registered());

        stores.connections().open(LIVE, clock.instant());
        assertThat(stores.connections().register(LIVE, ANN, Owners.of(LIVE))).isEqualTo(new NameTaken());
    }

    @Test
    void its_end_may_still_be_told_and_closes_its_room() {
        Room room = seat(LOST, ANN);
        clock.set(AT.plus(Ages.CONNECTION));

        assertThat(stores.connections().close(LOST))
                .isEqualTo(new Closing.Closed(Optional.of(new Departure(room, true))));
        assertThat(stores.connections().close(LOST)).isEqualTo(new Closing.NotConnected());
        assertThat(stores.connections().rooms()).isEmpty();
    }

    @Test
    void nobody_speaks_to_a_member_that_has_expired() {
        seat(LOST, ANN);
        clock.set(AT.plus(Ages.CONNECTION).minusSeconds(1));
        seat(LIVE, new UserName("bob"));
        assertThat(append(LIVE).members()).containsExactlyInAnyOrder(LOST, LIVE);

        clock.set(AT.plus(Ages.CONNECTION));

        assertThat(append(LIVE).members()).containsExactly(LIVE);
    }

    @Test
    void a_head_is_put_right_after_time_took_members() {
        Room room = seat(LOST, ANN);
        clock.set(AT.plus(Ages.CONNECTION).minusSeconds(1));
        seat(LIVE, new UserName("bob"));
        clock.set(AT.plus(Ages.CONNECTION));
        delete(sandbox.names().connections(), Keys.connection(LOST));
        delete(sandbox.names().rooms(), Keys.member(room, LOST));

        assertThat(append(LIVE).members()).containsExactly(LIVE);
        assertThat(stores.connections().leave(LIVE)).isEqualTo(new Left(new Departure(room, true)));
    }

    @Test
    void an_end_that_is_told_after_time_took_the_member_closes_no_room() {
        Room room = seat(LOST, ANN);
        clock.set(AT.plus(Ages.CONNECTION).minusSeconds(1));
        seat(LIVE, new UserName("bob"));
        clock.set(AT.plus(Ages.CONNECTION));
        delete(sandbox.names().rooms(), Keys.member(room, LOST));
        append(LIVE);

        assertThat(stores.connections().close(LOST))
                .isEqualTo(new Closing.Closed(Optional.of(new Departure(room, false))));
        assertThat(append(LIVE).members()).containsExactly(LIVE);
    }

    @Test
    void numbers_go_on_where_all_messages_have_expired() {
        seat(LOST, ANN);
        append(LOST);
        append(LOST);
        List<ConnectionId> watch = List.of(LIVE, LATER);
        Duration turn = Ages.CONNECTION.minusMinutes(1);
        Room room =
                stores.connections().find(LOST).flatMap(found -> found.room()).orElseThrow();
        for (int day = 0; day <= Ages.MESSAGE.dividedBy(turn); day++) {
            clock.set(clock.instant().plus(turn));
            seat(new ConnectionId("watch-" + day), new UserName("watch " + day));
        }
        delete(sandbox.names().rooms(), Keys.message(room, 1));
        delete(sandbox.names().rooms(), Keys.message(room, 2));
        seat(watch.getFirst(), new UserName("bob"));

        assertThat(append(watch.getFirst()).message().seq()).isEqualTo(3);
        assertThat(append(watch.getFirst()).message().room()).isEqualTo(room);
    }

    @Test
    void a_page_ends_before_the_first_hole_that_time_made() {
        Room room = seat(LOST, ANN);
        for (int message = 0; message < 5; message++) {
            append(LOST);
        }

        delete(sandbox.names().rooms(), Keys.message(room, 2));

        List<Message> page = ((Read) stores.log().read(LOST, OptionalLong.empty(), 10))
                .page()
                .messages();
        assertThat(page.stream().map(Message::seq)).containsExactly(3L, 4L, 5L);
    }

    private Room seat(ConnectionId connection, UserName name) {
        stores.connections().open(connection, AT);
        assertThat(stores.connections().register(connection, name, Owners.of(connection)))
                .isEqualTo(new Registered());
        return ((Entered) stores.connections().enter(connection, MATHS, Instant.EPOCH)).room();
    }

    private Appended append(ConnectionId author) {
        return (Appended) stores.log().append(author, new MessageText("hi"), Optional.empty(), AT);
    }

    private void delete(String table, Item key) {
        sandbox.plain().deleteItem(delete -> delete.tableName(table).key(key.attributes()));
    }
}
