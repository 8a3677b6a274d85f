package chat.core.usecase;

import static chat.core.domain.ErrorCode.NOT_REGISTERED;
import static chat.core.domain.ErrorCode.RATE_LIMITED;
import static chat.core.domain.ErrorCode.ROOM_FULL;
import static chat.core.domain.ErrorCode.UNAVAILABLE;

import chat.core.domain.Action;
import chat.core.domain.Command.PageBack;
import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.ErrorCode;
import chat.core.domain.Outcome;
import chat.core.domain.Page;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.History;
import chat.core.domain.ServerEvent.Refused;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Departure;
import chat.core.port.ConnectionStore.Entry.AlreadyThere;
import chat.core.port.ConnectionStore.Entry.Entered;
import chat.core.port.ConnectionStore.Entry.NotConnected;
import chat.core.port.ConnectionStore.Entry.NotRegistered;
import chat.core.port.ConnectionStore.Entry.RoomFull;
import chat.core.port.ConnectionStore.Entry.TooFast;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Reading.NotInRoom;
import chat.core.port.MessageLog.Reading.Read;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts a connection into a room: what creating one and joining one have in common. */
final class EnterRoom {
    /** When to look again whether somebody has left a full room: nobody knows, so it is a round time. */
    private static final Duration ROUND = Duration.ofSeconds(10);

    private static final String FULL = "This room is full. Join another one, or try again later.";
    private static final String TOO_MANY_ENTRIES = "You change rooms too often. Wait a moment, then try again.";

    private final ConnectionStore connections;
    private final MessageLog log;
    private final InstantSource clock;

    EnterRoom(ConnectionStore connections, MessageLog log, InstantSource clock) {
        this.connections = connections;
        this.log = log;
        this.clock = clock;
    }

    /** Answers the newest page of the room's history, or the reason for staying outside. */
    Outcome handle(ConnectionId connection, RoomName room, Action action) {
        return switch (connections.enter(connection, room, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            case Entered(var entered, var opened, var departure) ->
                new Outcome(news(entered, opened, departure), Optional.of(newestPage(connection, entered)));
            case AlreadyThere(var there) -> Outcome.reply(newestPage(connection, there));
            case NotRegistered() -> Outcome.refuse(action, NOT_REGISTERED, Sentences.REGISTER_FIRST);
            case NotConnected() -> Outcome.refuse(action, UNAVAILABLE, Sentences.NOT_CONNECTED);
            case RoomFull() -> refuse(action, ROOM_FULL, FULL, ROUND);
            case TooFast(var wait) -> refuse(action, RATE_LIMITED, TOO_MANY_ENTRIES, wait);
        };
    }

    private static Outcome refuse(Action action, ErrorCode code, String sentence, Duration wait) {
        return Outcome.reply(new Refused(Optional.of(action), code, sentence, Optional.empty()).after(wait));
    }

    private static List<Delivery> news(Room room, boolean opened, Optional<Departure> departure) {
        List<Delivery> news = new ArrayList<>(RoomNews.of(departure));
        if (opened) {
            news.add(RoomNews.opened(room.name()));
        }
        return news;
    }

    /** A reader that was closed meanwhile hears nothing any more, so an empty page is as good as any. */
    private History newestPage(ConnectionId connection, Room room) {
        return switch (log.read(connection, OptionalLong.empty(), PageBack.MAX_LIMIT)) {
            case Read(var page) -> new History(page.fitting());
            case NotInRoom() -> new History(new Page(room, List.of(), OptionalLong.empty(), false));
        };
    }
}
