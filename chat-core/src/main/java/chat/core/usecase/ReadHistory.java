package chat.core.usecase;

import static chat.core.domain.Action.HISTORY;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;

import chat.core.domain.Command.PageBack;
import chat.core.domain.ConnectionId;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent.History;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Reading.NotInRoom;
import chat.core.port.MessageLog.Reading.Read;

/** Pages back in the history of the room that the connection is in. */
public final class ReadHistory {
    private final MessageLog log;

    public ReadHistory(MessageLog log) {
        this.log = log;
    }

    /** Answers the newest of the messages that were asked for and that fit into one frame. */
    public Outcome handle(ConnectionId reader, PageBack command) {
        return switch (log.read(reader, command.before(), command.limit())) {
            case Read(var page) -> Outcome.reply(new History(page.fitting()));
            case NotInRoom() -> Outcome.refuse(HISTORY, NOT_IN_ROOM, "Join a room before you read its messages.");
        };
    }
}
