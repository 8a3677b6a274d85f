package chat.javalin;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.ErrorCode;
import chat.core.domain.Outcome;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import chat.core.port.ConnectionStore;
import chat.core.port.StoreUnavailableException;
import chat.core.usecase.Chat;
import chat.core.usecase.Courier;
import chat.protocol.Decoded.Misunderstood;
import chat.protocol.Decoded.Understood;
import chat.protocol.FrameDecoder;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what connections say to the chat, and hands what follows to the courier. */
final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger("chat");

    private final Chat chat;
    private final Courier courier;
    private final ConnectionStore connections;
    private final Lanes lanes = new Lanes();

    FrontDoor(Chat chat, Courier courier, ConnectionStore connections) {
        this.chat = chat;
        this.courier = courier;
        this.connections = connections;
    }

    /** Lets a connection in: from now on it hears what everybody hears. */
    void connect(ConnectionId connection) {
        lanes.alone(() -> chat.connect(connection));
    }

    /** Does what a frame asks. Never throws: what goes wrong is told to the caller, and in full to the log alone. */
    void handle(Caller caller, String frame) {
        try {
            switch (FrameDecoder.decode(frame)) {
                case Understood(var command) -> handle(caller, command);
                case Misunderstood(var refusal) -> reply(caller, refusal);
            }
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("The store did not answer", unavailable);
            reply(caller, refusal("The chat is not available just now. Try again."));
        } catch (RuntimeException unexpected) {
            String reference = Ids.reference();
            LOG.error("A frame could not be handled (reference {})", reference, unexpected);
            reply(caller, refusal("Something went wrong here. Try again (reference " + reference + ")."));
        }
    }

    /** Forgets a connection and tells the others; repeating it changes nothing. */
    void disconnect(ConnectionId connection) {
        try {
            lanes.alone(() -> courier.deliver(chat.disconnect(connection).deliveries()));
        } catch (RuntimeException unexpected) {
            LOG.error("A connection could not be forgotten", unexpected);
        }
    }

    private void handle(Caller caller, Command command) {
        Runnable body = () -> carryOut(caller, chat.handle(caller, command));
        switch (command.action()) {
            case REGISTER, NEW_ROOM, JOIN_ROOM, LEAVE_ROOM -> lanes.alone(body);
            case DISPATCH, HISTORY, ECHO -> lanes.inRoom(() -> roomOf(caller.connection()), body);
        }
    }

    private Optional<RoomName> roomOf(ConnectionId connection) {
        return connections.find(connection).flatMap(Connection::room).map(Room::name);
    }

    private void carryOut(Caller caller, Outcome outcome) {
        courier.deliver(outcome.deliveries());
        outcome.reply().ifPresent(event -> reply(caller, event));
    }

    private void reply(Caller caller, ServerEvent event) {
        courier.deliver(List.of(Delivery.to(caller.connection(), event)));
    }

    private static Refused refusal(String sentence) {
        return new Refused(Optional.empty(), ErrorCode.UNAVAILABLE, sentence, Optional.empty());
    }
}
