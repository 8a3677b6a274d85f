package chat.core.usecase;

import static chat.core.domain.Action.DISPATCH;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;
import static chat.core.domain.ErrorCode.NOT_REGISTERED;
import static chat.core.domain.ErrorCode.RATE_LIMITED;
import static chat.core.domain.ErrorCode.REF_REUSED;

import chat.core.domain.Command;
import chat.core.domain.Command.Addressing;
import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.ErrorCode;
import chat.core.domain.Message;
import chat.core.domain.Outcome;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Acknowledged;
import chat.core.domain.ServerEvent.AcknowledgedToEveryone;
import chat.core.domain.ServerEvent.Posted;
import chat.core.domain.ServerEvent.PostedToEveryone;
import chat.core.domain.ServerEvent.Refused;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Turn;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import chat.core.port.MessageLog.Appending.RefReused;
import chat.core.port.MessageLog.Appending.Repeated;
import chat.core.port.MessageLog.Appending.TooFast;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Says something in the room that the connection is in, under its registered name.
 *
 * <p>In Simple Mode a connection without a name speaks to everyone, and nothing is stored.
 */
public final class SendMessage {
    private final ConnectionStore connections;
    private final MessageLog log;
    private final SimpleMode simpleMode;
    private final InstantSource clock;

    public SendMessage(ConnectionStore connections, MessageLog log, SimpleMode simpleMode, InstantSource clock) {
        this.connections = connections;
        this.log = log;
        this.simpleMode = simpleMode;
        this.clock = clock;
    }

    /** Answers the message for the members and, where it has a ref, the word that it is stored. */
    public Outcome handle(ConnectionId author, Command.SendMessage command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (speaksToEveryone(author, command.addressing())) {
            return switch (connections.takeTurn(author, now)) {
                case Turn.Given(var hearers) -> toEveryone(hearers, command, now);
                case Turn.TooFast(var wait) -> tooFast(wait, command);
            };
        }
        return switch (log.append(author, command.text(), command.ref(), now)) {
            case Appended(var message, var members) ->
                new Outcome(List.of(Delivery.to(members, new Posted(message))), acknowledge(command.ref(), message));
            case Repeated(var first) -> new Outcome(List.of(), acknowledge(command.ref(), first));
            case RefReused() ->
                refuse(REF_REUSED, "This ref was used for another text. Give every message one of its own.", command);
            case TooFast(var wait) -> tooFast(wait, command);
            case NotInRoom() ->
                isRegistered(author)
                        ? refuse(NOT_IN_ROOM, "Join a room before you send a message.", command)
                        : refuse(NOT_REGISTERED, Sentences.REGISTER_FIRST, command);
        };
    }

    private boolean speaksToEveryone(ConnectionId author, Addressing addressing) {
        return addressing == Addressing.EVERYONE && simpleMode == SimpleMode.ON && isNameless(author);
    }

    private boolean isNameless(ConnectionId author) {
        return connections.find(author).filter(open -> open.name().isEmpty()).isPresent();
    }

    private boolean isRegistered(ConnectionId author) {
        return connections.find(author).filter(open -> open.name().isPresent()).isPresent();
    }

    private static Outcome toEveryone(List<ConnectionId> hearers, Command.SendMessage command, Instant now) {
        return new Outcome(
                List.of(Delivery.to(hearers, new PostedToEveryone(command.text()))),
                command.ref().map(ref -> new AcknowledgedToEveryone(ref, now)));
    }

    private static Optional<ServerEvent> acknowledge(Optional<Ref> ref, Message message) {
        return ref.map(given -> new Acknowledged(given, message));
    }

    private static Outcome tooFast(Duration wait, Command.SendMessage command) {
        return Outcome.reply(
                refusal(RATE_LIMITED, "Too many messages at once. Wait a moment, then send it again.", command)
                        .after(wait));
    }

    private static Outcome refuse(ErrorCode code, String message, Command.SendMessage command) {
        return Outcome.reply(refusal(code, message, command));
    }

    private static Refused refusal(ErrorCode code, String message, Command.SendMessage command) {
        return new Refused(Optional.of(DISPATCH), code, message, command.ref());
    }
}
