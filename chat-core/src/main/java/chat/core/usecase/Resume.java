package chat.core.usecase;

import static chat.core.domain.Action.RESUME;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.ROOM_FULL;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.Identity;
import chat.core.domain.Outcome;
import chat.core.domain.RoomListing;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.History;
import chat.core.domain.ServerEvent.Refused;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.usecase.Naming.Denied;
import chat.core.usecase.Naming.Given;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes on where another connection ended: gives the name, enters the room and tells what was missed, or the newest
 * messages where that is more than one answer holds.
 *
 * <p>What the caller says that it knows opens nothing: the name and the room are given as to anybody who asks for them.
 * Only the token that came with the name takes it over from a connection that is still open, which is closed then.
 */
final class Resume {
    private final Naming naming;
    private final EnterRoom enterRoom;
    private final Disconnect disconnect;

    Resume(Naming naming, ConnectionStore connections, MessageLog log, InstantSource clock) {
        this.naming = naming;
        this.enterRoom = new EnterRoom(connections, log, clock);
        this.disconnect = new Disconnect(connections);
    }

    /** Tells the caller that it is registered, and answers where it is in the room, or why it is not. */
    Outcome handle(Caller caller, Command.Resume command) {
        if (caller.identity()
                .filter(identity -> !bears(identity, command.name()))
                .isPresent()) {
            return Outcome.refuse(RESUME, NAME_TAKEN, "This is not your name. Resume under your own.");
        }
        return switch (naming.name(caller, command.name(), command.token())) {
            case Given given -> goOn(caller.connection(), command, given);
            case Denied(var code, var sentence) -> Outcome.refuse(RESUME, code, sentence);
        };
    }

    private static boolean bears(Identity identity, UserName name) {
        return name.equals(identity.name()) || name.equals(identity.uniqueName());
    }

    /** The room is entered before the lost connection leaves it, so that it does not close between the two. */
    private Outcome goOn(ConnectionId connection, Command.Resume command, Given given) {
        List<Delivery> deliveries = new ArrayList<>(welcome(connection, given));
        Outcome entry = enterRoom.handle(connection, command.room(), RESUME);
        deliveries.addAll(entry.deliveries());
        Optional<Outcome> exit = given.predecessor().map(disconnect::handle);
        exit.map(Outcome::deliveries).ifPresent(deliveries::addAll);
        if (exit.isPresent() && isFull(entry)) {
            entry = enterRoom.handle(connection, command.room(), RESUME);
            deliveries.addAll(entry.deliveries());
        }
        return new Outcome(deliveries, entry.reply().map(reply -> resumed(reply, command)));
    }

    private List<Delivery> welcome(ConnectionId connection, Given given) {
        RoomListing rooms = naming.rooms();
        List<Delivery> pages = new ArrayList<>(rooms.earlierPages(connection));
        pages.add(Delivery.to(connection, given.on(rooms.lastPage())));
        return pages;
    }

    private static boolean isFull(Outcome entry) {
        return entry.reply()
                .filter(reply -> reply instanceof Refused refused && refused.code() == ROOM_FULL)
                .isPresent();
    }

    private static ServerEvent resumed(ServerEvent reply, Command.Resume command) {
        return reply instanceof History(var page) ? page.since(command.epoch(), command.seq()) : reply;
    }
}
