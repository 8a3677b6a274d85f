package chat.dynamodb;

import static chat.dynamodb.Trouble.Kind.NONE;
import static chat.dynamodb.Trouble.Kind.TIMEOUT_AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Epoch;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Closing;
import chat.core.port.ConnectionStore.Entry;
import chat.core.port.ConnectionStore.Leaving;
import chat.core.port.ConnectionStore.Opening;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.Repeated;
import chat.core.port.MessageLog.Reading.Read;
import chat.core.port.StoreUnavailableException;
import chat.core.port.Subscriptions;
import chat.dynamodb.Trouble.Kind;
import chat.testkit.Owners;
import chat.testkit.Race;
import chat.testkit.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Requests that fail, or whose answers are lost, leave nothing that the next attempt does not repair. */
final class TroubleTest {
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");
    private static final RoomName MATHS = new RoomName("maths");
    private static final RoomName MUSIC = new RoomName("music");
    private static final UserName ANN = new UserName("ann");
    private static final MessageText HI = new MessageText("hi");
    private static final EntityId NEWS = new EntityId("e-1");
    private static final EntityId OTHER_NEWS = new EntityId("e-2");
    private static final Optional<Ref> REF = Optional.of(new Ref("r-1"));

    private static final List<Kind> TROUBLES = List.copyOf(EnumSet.complementOf(EnumSet.of(NONE)));

    private final Trouble trouble = new Trouble();

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private final Stores stores = sandbox.stores(trouble);
    private final ConnectionStore connections = stores.connections();
    private final MessageLog log = stores.log();
    private final Subscriptions subscriptions = stores.subscriptions();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void one_lost_request_anywhere_changes_no_answer(Kind kind) {
        trouble.plan(TroubleTest::calm);
        List<String> calm = visit("calm");
        long requests = trouble.requests();

        LongStream.rangeClosed(1, requests).forEach(unlucky -> {
            trouble.plan((number, request) -> number == unlucky ? kind : NONE);
            assertThat(visit("visit-" + unlucky)).as("request %s", unlucky).isEqualTo(calm);
        });
    }

    @Test
    void who_got_no_answer_at_all_finds_everything_done() {
        ConnectionId one = new ConnectionId("one");

        assertThat(connections.open(one, AT)).isEqualTo(Opening.OPENED);
        unanswered(() -> connections.register(one, ANN, Owners.of(one)));
        assertThat(connections.register(one, ANN, Owners.of(one))).isEqualTo(new Registered());
        unanswered(() -> connections.enter(one, MATHS, Instant.EPOCH));
        assertThat(connections.enter(one, MATHS, Instant.EPOCH)).isInstanceOf(Entry.AlreadyThere.class);
        unanswered(() -> log.append(one, HI, REF, AT));
        assertThat(log.append(one, HI, REF, AT)).isInstanceOf(Repeated.class);
        unanswered(() -> connections.enter(one, MUSIC, Instant.EPOCH));
        assertThat(connections.rooms()).containsExactly(MUSIC);
        unanswered(() -> connections.leave(one));
        assertThat(connections.leave(one)).isEqualTo(new Leaving.NotInRoom());
        connections.enter(one, MATHS, Instant.EPOCH);
        unanswered(() -> connections.close(one));
        assertThat(connections.close(one)).isEqualTo(new Closing.NotConnected());

        assertThat(connections.rooms()).isEmpty();
        assertThat(connections.connected()).isEmpty();
        seat(new ConnectionId("two"), ANN);
    }

    @Test
    void who_stops_between_a_closing_and_its_clearing_leaves_the_rest_to_who_closes_again() {
        ConnectionId one = new ConnectionId("one");
        connections.open(one, AT);
        subscriptions.subscribe(one, NEWS);
        trouble.plan((number, request) -> number > 2 ? Kind.THROTTLE : NONE);
        assertThatThrownBy(() -> connections.close(one)).isInstanceOf(StoreUnavailableException.class);
        trouble.plan(TroubleTest::calm);
        assertThat(subscribers(NEWS)).containsExactly(one);

        assertThat(connections.close(one)).isEqualTo(new Closing.NotConnected());

        assertThat(subscribers(NEWS)).isEmpty();
        assertThat(connections.open(one, AT)).isEqualTo(Opening.CLOSED_BEFORE);
    }

    @Test
    void a_table_that_is_not_there_is_told_without_another_try() {
        TableNames nowhere = new TableNames("nowhere", "nowhere");
        trouble.plan(TroubleTest::calm);
        DynamoDbStores lost = DynamoDbStores.create(
                Sandbox.client(trouble), nowhere, Stores.FREE, InstantSource.system(), () -> new Epoch("e"));

        assertThatThrownBy(() -> lost.connections().open(new ConnectionId("one"), AT))
                .isInstanceOf(StoreUnavailableException.class)
                .hasCauseInstanceOf(ResourceNotFoundException.class);
        assertThat(trouble.requests()).isEqualTo(1);
    }

    @Test
    void writers_in_trouble_store_each_message_once_and_without_a_hole() {
        int rounds = 6;
        IntStream.range(0, Race.RACERS).forEach(racer -> seat(connection(racer), new UserName("user " + racer)));
        trouble.plan(TroubleTest::oneOfTen);

        List<List<Message>> answers = Race.of(
                Race.RACERS,
                racer -> IntStream.range(0, rounds)
                        .mapToObj(
                                round -> ((Appended) log.append(connection(racer), HI, Optional.empty(), AT)).message())
                        .toList());

        trouble.plan(TroubleTest::calm);
        List<Message> whole = ((Read) log.read(connection(0), OptionalLong.empty(), 1_000))
                .page()
                .messages();
        assertThat(whole)
                .containsExactlyInAnyOrderElementsOf(
                        answers.stream().flatMap(List::stream).toList());
        assertThat(whole.stream().map(Message::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) rounds * Race.RACERS)
                        .boxed()
                        .toList());
    }

    @Test
    void rooms_open_and_close_equally_often_in_trouble() {
        IntStream.range(0, 8).forEach(racer -> seat(connection(racer), new UserName("user " + racer)));
        IntStream.range(0, 8).forEach(racer -> connections.leave(connection(racer)));
        trouble.plan(TroubleTest::oneOfTen);

        List<Integer> openedLessClosed = Race.of(
                8,
                racer -> IntStream.range(0, 6)
                        .map(round -> {
                            Entry.Entered entered =
                                    (Entry.Entered) connections.enter(connection(racer), MATHS, Instant.EPOCH);
                            Leaving.Left left = (Leaving.Left) connections.leave(connection(racer));
                            return (entered.opened() ? 1 : 0)
                                    - (left.departure().closed() ? 1 : 0);
                        })
                        .sum());

        trouble.plan(TroubleTest::calm);
        assertThat(openedLessClosed.stream().mapToInt(Integer::intValue).sum()).isZero();
        assertThat(connections.rooms()).isEmpty();
    }

    /** All that a connection may do; answers what it was told, without what differs from visit to visit. */
    private List<String> visit(String name) {
        ConnectionId visitor = new ConnectionId(name);
        RoomName room = new RoomName("room of " + name);
        List<Object> answers = new ArrayList<>();
        answers.add(connections.open(visitor, AT));
        answers.add(connections.register(visitor, new UserName(name), Owners.of(visitor)));
        answers.add(connections.enter(visitor, MATHS, Instant.EPOCH));
        answers.add(log.append(visitor, HI, Optional.empty(), AT));
        answers.add(log.append(visitor, HI, REF, AT));
        answers.add(connections.enter(visitor, room, Instant.EPOCH));
        answers.add(log.append(visitor, HI, REF, AT));
        answers.add(log.read(visitor, OptionalLong.empty(), 10));
        answers.add(connections.leave(visitor));
        answers.add(connections.enter(visitor, room, Instant.EPOCH));
        answers.add(connections.find(visitor).flatMap(Connection::name));
        answers.add(connections
                .connected()
                .flatMap(List::stream)
                .filter(visitor::equals)
                .count());
        answers.add(subscriptions.assign(visitor, new UserId(name)));
        answers.add(subscriptions.subscribe(visitor, NEWS));
        answers.add(subscriptions.subscribe(visitor, OTHER_NEWS));
        answers.add(subscriptions.unsubscribe(visitor, NEWS));
        answers.add(subscribers(NEWS));
        answers.add(subscribers(OTHER_NEWS));
        answers.add(subscriptions.connectionsOf(new UserId(name)));
        answers.add(connections.close(visitor));
        answers.add(subscribers(OTHER_NEWS));
        answers.add(subscriptions.connectionsOf(new UserId(name)));
        answers.add(connections.rooms().toList());
        return answers.stream()
                .map(answer -> answer.toString().replace(name, "X").replaceAll("[0-9a-f-]{36}", "E"))
                .toList();
    }

    private List<ConnectionId> subscribers(EntityId entity) {
        return subscriptions.subscribers(entity).flatMap(List::stream).toList();
    }

    private void unanswered(Supplier<?> step) {
        trouble.plan((number, request) -> Trouble.writes(request) ? TIMEOUT_AFTER : NONE);
        assertThatThrownBy(step::get).isInstanceOf(StoreUnavailableException.class);
        trouble.plan(TroubleTest::calm);
    }

    private static Kind calm(long number, SdkRequest request) {
        return NONE;
    }

    /** One request of ten meets with one of the four kinds, by its number alone. */
    private static Kind oneOfTen(long number, SdkRequest request) {
        SplittableRandom random = new SplittableRandom(number);
        return random.nextInt(10) == 0 ? TROUBLES.get(random.nextInt(TROUBLES.size())) : NONE;
    }

    private void seat(ConnectionId connection, UserName name) {
        connections.open(connection, AT);
        assertThat(connections.register(connection, name, Owners.of(connection)))
                .isEqualTo(new Registered());
        connections.enter(connection, MATHS, Instant.EPOCH);
    }

    private static ConnectionId connection(int number) {
        return new ConnectionId("c-" + number);
    }
}
