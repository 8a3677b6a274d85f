package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.Quotas;
import chat.core.domain.RateLimit;
import chat.core.usecase.Chat;
import chat.core.usecase.SimpleMode;
import chat.core.usecase.SpreadNews;
import chat.core.usecase.Throttle;
import chat.inmemory.InMemoryStores;
import chat.inmemory.Retention;
import chat.testkit.SettableClock;
import chat.testkit.Steps;
import chat.testkit.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontDoorTest {
    private static final Caller ANN = new Caller(new ConnectionId("c-1"), "", Instant.EPOCH, "127.0.0.1");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final Steps steps = new Steps();
    private final Sockets sockets = new Sockets();
    private final FrontDoor door = door();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"history\"}",
                "{\"action\":\"join-room\",\"value\":\"maths\"}",
                "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"r-1\"}",
                "{\"action\":\"register\",\"value\":\"ann\"}"
            })
    void what_is_over_takes_no_step_in_a_store(String frame) {
        Throttle throttle = new Throttle(RateLimit.of(10, 2), clock);
        sockets.add(ANN.connection(), new ChatSocket(ANN, door, sockets, new Outlet(new Writer()), throttle));
        door.connect(ANN.connection(), Optional.empty());
        door.handle(ANN, throttle, frame);
        door.handle(ANN, throttle, frame);
        int before = steps.count();

        door.handle(ANN, throttle, frame);
        assertThat(steps.count()).isEqualTo(before);

        clock.pass(Duration.ofMillis(100));
        door.handle(ANN, throttle, frame);
        assertThat(steps.count()).isGreaterThan(before);
    }

    private FrontDoor door() {
        InMemoryStores memory = InMemoryStores.create(Retention.DEFAULT, Quotas.UNLIMITED, Ids::epoch);
        Stores stores = steps.countedIn(new Stores(memory.connections(), memory.log(), memory.subscriptions()));
        Chat chat = new Chat(
                stores.connections(), stores.log(), stores.subscriptions(), SimpleMode.ON, Ids::resumeToken, clock);
        SocketGateway gateway = new SocketGateway(sockets);
        return new FrontDoor(chat, new SpreadNews(stores.subscriptions()), gateway, stores.connections());
    }
}
