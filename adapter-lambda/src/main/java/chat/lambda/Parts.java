package chat.lambda;

import chat.core.domain.Action;
import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ErrorCode;
import chat.core.domain.Outcome;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageGateway;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;
import chat.core.usecase.Chat;
import chat.core.usecase.Courier;
import chat.core.usecase.SimpleMode;
import com.amazonaws.services.lambda.runtime.Context;
import java.time.InstantSource;

/**
 * What a function is put together from.
 *
 * @param authentication whether nobody acts without an identity
 * @param throttles of the one function that is put together
 */
record Parts(
        ConnectionStore connections,
        MessageLog log,
        Subscriptions subscriptions,
        SimpleMode simpleMode,
        boolean authentication,
        InstantSource clock,
        Gateways gateways,
        Throttles throttles) {
    Chat chat() {
        return new Chat(connections, log, subscriptions, simpleMode, Secrets::resumeToken, clock);
    }

    FrontDoor frontDoor(Action action) {
        Chat chat = chat();
        return FrontDoor.of(action, (caller, command) -> decide(chat, caller, command), this::courier, throttles);
    }

    /** An event without an identity did not come past the authorizer. */
    private Outcome decide(Chat chat, Caller caller, Command command) {
        return authentication && caller.identity().isEmpty()
                ? Outcome.refuse(command.action(), ErrorCode.UNAUTHORIZED, "Sign in, and connect with a token.")
                : chat.handle(caller, command);
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
