package chat.testkit;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.News;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import chat.core.usecase.Chat;
import chat.core.usecase.Connect.Admission;
import chat.core.usecase.Courier;
import chat.core.usecase.SpreadNews;
import java.util.Optional;

/** The door without a house: decides, and delivers. */
final class CoreDoor implements Door {
    private final Chat chat;
    private final SpreadNews spreadNews;
    private final Courier courier;

    CoreDoor(Chat chat, Stores stores, MessageGateway gateway) {
        this.chat = chat;
        this.spreadNews = new SpreadNews(stores.subscriptions());
        this.courier = new Courier(gateway, stores.connections());
    }

    @Override
    public Admission connect(ConnectionId connection, Optional<Identity> identity) {
        return chat.connect(connection, identity);
    }

    @Override
    public Optional<ServerEvent> ask(Caller caller, Command command) {
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
