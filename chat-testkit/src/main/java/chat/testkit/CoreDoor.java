package chat.testkit;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.News;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import chat.core.port.MessageGateway;
import chat.core.usecase.Chat;
import chat.core.usecase.Connect.Admission;
import chat.core.usecase.Courier;
import chat.core.usecase.SpreadNews;
import chat.core.usecase.Throttle;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The door without a house: decides, and delivers. */
final class CoreDoor implements Door {
    private final Chat chat;
    private final SpreadNews spreadNews;
    private final Courier courier;
    private final Supplier<Throttle> newThrottle;
    private final Map<ConnectionId, Throttle> throttles = new ConcurrentHashMap<>();

    CoreDoor(Chat chat, Stores stores, MessageGateway gateway, Supplier<Throttle> newThrottle) {
        this.chat = chat;
        this.spreadNews = new SpreadNews(stores.subscriptions());
        this.courier = new Courier(gateway, stores.connections());
        this.newThrottle = newThrottle;
    }

    @Override
    public Admission connect(ConnectionId connection, Optional<Identity> identity) {
        return chat.connect(connection, identity);
    }

    @Override
    public Optional<ServerEvent> ask(Caller caller, Command command) {
        Throttle throttle = throttles.computeIfAbsent(caller.connection(), first -> newThrottle.get());
        Optional<Refused> tooFast = throttle.admit(Optional.of(command.action()), command.ref());
        return tooFast.isPresent() ? Optional.of(tooFast.get()) : decide(caller, command);
    }

    private Optional<ServerEvent> decide(Caller caller, Command command) {
        Outcome outcome = chat.handle(caller, command);
        courier.deliver(outcome.deliveries());
        return outcome.reply();
    }

    @Override
    public void report(News news) {
        courier.deliver(spreadNews.handle(news).deliveries());
    }

    @Override
    public void disconnect(ConnectionId connection) {
        courier.deliver(chat.disconnect(connection).deliveries());
    }
}
