package chat.dynamodb;

import chat.core.domain.Message;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import chat.core.port.MessageLog.Appending.RefReused;
import chat.core.port.MessageLog.Appending.Repeated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One append: cheap reads that may be stale, and a transaction that decides whether they were right.
 * What was wrong is read again, strongly, for the next attempt.
 */
final class Append {
    private static final int HEAD = 0;
    private static final int REF = 2;

    private final Database database;
    private final Rooms rooms;
    private final Messages messages;
    private final Audiences audiences;
    private final Draft draft;
    private final Mismatch mismatch = new Mismatch();
    private Optional<Audience> audience = Optional.empty();
    private Read members = Read.EVENTUAL;
    private Read newest = Read.EVENTUAL;

    Append(Database database, Rooms rooms, Messages messages, Audiences audiences, Draft draft) {
        this.database = database;
        this.rooms = rooms;
        this.messages = messages;
        this.audiences = audiences;
        this.draft = draft;
    }

    /** Answers what became of it; nothing where it is to be tried again. */
    Optional<Appending> attempt() {
        Optional<Audience> found = audience.or(() -> audiences.of(draft.author(), members));
        if (found.isPresent() && found.get().listed().contains(draft.author())) {
            return attempt(found.get());
        }
        boolean surelyOut = found.isEmpty() && members == Read.STRONG;
        members = Read.STRONG;
        return surelyOut ? Optional.of(new NotInRoom()) : Optional.empty();
    }

    private Optional<Appending> attempt(Audience to) {
        long seq = 1 + Math.max(to.seat().since(), messages.newest(to.room(), newest));
        Message message = draft.placed(to.room(), seq, to.author());
        Verdict verdict = database.write(parts(to, message));
        if (verdict.isCommitted()) {
            return Optional.of(new Appended(message, to.live()));
        }
        if (verdict.isRefused(HEAD)) {
            membersWereOthers(to, verdict.found(HEAD));
            return Optional.empty();
        }
        if (verdict.isRefused(REF)) {
            Message first = messages.noted(to.room(), verdict.found(REF));
            return Optional.of(first.text().equals(draft.text()) ? new Repeated(first) : new RefReused());
        }
        audience = Optional.of(to);
        newest = Read.STRONG;
        return Optional.empty();
    }

    /** The head comes first, so that who is out hears that before anything else. */
    private List<TransactWriteItem> parts(Audience to, Message message) {
        return Stream.concat(
                        Stream.of(rooms.check(to.room(), to.digest()), messages.storing(message)),
                        draft.ref().stream().map(ref -> messages.noting(ref, message)))
                .toList();
    }

    private void membersWereOthers(Audience assumed, Item head) {
        if (members == Read.STRONG && mismatch.persists(assumed, head)) {
            rooms.recount(assumed.room(), Digest.in(head), assumed.digest());
        }
        audience = Optional.empty();
        members = Read.STRONG;
    }
}
