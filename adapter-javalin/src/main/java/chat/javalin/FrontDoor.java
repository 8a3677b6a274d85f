package chat.javalin;

import chat.core.domain.Action;
import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.ErrorCode;
import chat.core.domain.Identity;
import chat.core.domain.News;
import chat.core.domain.Outcome;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import chat.core.port.ConnectionStore;
import chat.core.port.StoreUnavailableException;
import chat.core.usecase.Chat;
import chat.core.usecase.Connect.Admission;
import chat.core.usecase.Courier;
import chat.core.usecase.SpreadNews;
import chat.core.usecase.Throttle;
import chat.protocol.Decoded;
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
    private final SpreadNews spreadNews;
    private final SocketGateway gateway;
    private final ConnectionStore connections;
    private final Lanes lanes = new Lanes();

    FrontDoor(Chat chat, SpreadNews spreadNews, SocketGateway gateway, ConnectionStore connections) {
        this.chat = chat;
        this.spreadNews = spreadNews;
        this.gateway = gateway;
        this.connections = connections;
    }

    /** Lets a connection in, where it may stay: from now on it hears what everybody hears. */
    Admission connect(ConnectionId connection, Optional<Identity> identity) {
        return lanes.answerAlone(() -> chat.connect(connection, identity));
    }

    /** Tells what another system reports to those whom it concerns. */
    void report(News news) {
        Courier courier = new Courier(gateway, connections);
        lanes.alone(() -> courier.deliver(spreadNews.handle(news).deliveries()));
    }

    /**
     * Does what a frame asks, unless there are too many. Never throws: the caller is told what goes wrong, as far as it
     * can help.
     */
    void handle(Caller caller, Throttle throttle, String frame) {
        Pace pace = new Pace(gateway);
        Turn turn = new Turn(caller, throttle, new Courier(pace, connections));
        try {
            Decoded decoded = FrameDecoder.decode(frame);
            Optional<Refused> tooFast = throttle.admit(decoded.action(), decoded.ref());
            if (tooFast.isPresent()) {
                turn.carryOut(Outcome.reply(tooFast.get()));
            } else {
                handle(turn, decoded);
            }
        } catch (StoreUnavailableException unavailable) {
            turn.reply(refusal("The chat is not available just now. Try again."));
        } catch (RuntimeException unexpected) {
            String reference = Ids.reference();
            complain("A frame could not be handled", reference, unexpected);
            turn.reply(refusal("Something went wrong here. Try again (reference " + reference + ")."));
        }
        pace.keep();
    }

    /** Forgets a connection and tells the others; repeating it changes nothing. */
    void disconnect(ConnectionId connection) {
        try {
            Courier courier = new Courier(gateway, connections);
            lanes.alone(() -> courier.deliver(chat.disconnect(connection).deliveries()));
        } catch (RuntimeException unexpected) {
            complain("A connection could not be forgotten", Ids.reference(), unexpected);
        }
    }

    /** What went wrong in full may name what nobody else should see: it is there for who asks for it. */
    private static void complain(String what, String reference, RuntimeException unexpected) {
        LOG.error("{} (reference {}; log chat at the level debug to see why)", what, reference);
        LOG.debug("Reference {}", reference, unexpected);
    }

    private void handle(Turn turn, Decoded decoded) {
        switch (decoded) {
            case Understood(var command) -> handle(turn, command);
            case Misunderstood(var refusal) -> turn.reply(refusal);
        }
    }

    private void handle(Turn turn, Command command) {
        Runnable body = () -> turn.carryOut(chat.handle(turn.caller(), command));
        if (concernsAll(command.action())) {
            lanes.alone(body);
        } else {
            lanes.inRoom(() -> roomOf(turn.caller().connection()), body);
        }
    }

    private static boolean concernsAll(Action action) {
        return switch (action) {
            case REGISTER, RESUME, NEW_ROOM, JOIN_ROOM, LEAVE_ROOM -> true;
            case DISPATCH, HISTORY, SUBSCRIBE, UNSUBSCRIBE, ECHO -> false;
        };
    }

    private Optional<RoomName> roomOf(ConnectionId connection) {
        return connections.find(connection).flatMap(Connection::room).map(Room::name);
    }

    private static Refused refusal(String sentence) {
        return new Refused(Optional.empty(), ErrorCode.UNAVAILABLE, sentence, Optional.empty());
    }

    /** One frame's caller, what it was told before, and the courier of what follows. */
    private record Turn(Caller caller, Throttle throttle, Courier courier) {
        void carryOut(Outcome outcome) {
            courier.deliver(outcome.deliveries());
            outcome.reply().ifPresent(this::reply);
            throttle.note(outcome.reply());
        }

        void reply(ServerEvent event) {
            courier.deliver(List.of(Delivery.to(caller.connection(), event)));
        }
    }
}
