package chat.lambda;

import chat.core.domain.Action;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageGateway;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;
import chat.core.usecase.Chat;
import chat.core.usecase.Courier;
import chat.core.usecase.SimpleMode;
import com.amazonaws.services.lambda.runtime.Context;
import java.time.InstantSource;

/** What a function is put together from. */
record Parts(
        ConnectionStore connections,
        MessageLog log,
        Subscriptions subscriptions,
        SimpleMode simpleMode,
        InstantSource clock,
        Gateways gateways) {
    Chat chat() {
        return new Chat(connections, log, subscriptions, simpleMode, clock);
    }

    FrontDoor frontDoor(Action action) {
        return FrontDoor.of(action, chat()::handle, this::courier);
    }

    /** Answers a courier for one request. */
    Courier courier(Incoming incoming, Context context, Journal journal) {
        return new Courier(journal.watching(gateways.gateway(incoming, context)), connections);
    }

    /** Supplies the gateway of one request. */
    @FunctionalInterface
    interface Gateways {
        /** Answers a gateway to where {@code incoming} came from, for the time that {@code context} leaves. */
        MessageGateway gateway(Incoming incoming, Context context);
    }
}
