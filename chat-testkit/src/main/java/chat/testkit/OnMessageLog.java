package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Reading.Read;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A part of the {@link MessageLogContract}. */
interface OnMessageLog {
    /** The pair under test, empty at first. */
    Stores stores();

    default MessageLog log() {
        return stores().log();
    }

    default ConnectionStore connections() {
        return stores().connections();
    }

    default Appending append(ConnectionId author, String text) {
        return log().append(author, new MessageText(text), Optional.empty(), Words.AT);
    }

    default Appending append(ConnectionId author, String text, Ref ref) {
        return log().append(author, new MessageText(text), Optional.of(ref), Words.AT);
    }

    default Message appended(ConnectionId author, String text) {
        return ((Appended) append(author, text)).message();
    }

    default Page page(ConnectionId reader, OptionalLong before, int limit) {
        return ((Read) log().read(reader, before, limit)).page();
    }

    /** Reads the whole log, a page of 7 at a time from the end. */
    default List<Message> wholeLog(ConnectionId reader) {
        ArrayDeque<Message> whole = new ArrayDeque<>();
        Page page = page(reader, OptionalLong.empty(), 7);
        while (true) {
            page.messages().reversed().forEach(whole::addFirst);
            if (!page.more()) {
                return List.copyOf(whole);
            }
            page = page(reader, OptionalLong.of(whole.getFirst().seq()), 7);
        }
    }

    default List<String> texts(ConnectionId reader) {
        return wholeLog(reader).stream().map(message -> message.text().value()).toList();
    }
}
