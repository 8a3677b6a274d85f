package chat.dynamodb;

import chat.core.domain.Message;
import chat.core.domain.Quotas;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import chat.core.port.MessageLog.Appending.RefReused;
import chat.core.port.MessageLog.Appending.Repeated;
import chat.core.port.MessageLog.Appending.TooFast;
import java.time.Duration;
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
    private final Quotas quotas;
    private final Draft draft;
    private final Mismatch mismatch = new Mismatch();
    private Optional<Audience> last = Optional.empty();
    private Read read = Read.EVENTUAL;

    Append(Database database, Rooms rooms, Messages messages, Audiences audiences, Quotas quotas, Draft draft) {
        this.database = database;
        this.rooms = rooms;
        this.messages = messages;
        this.audiences = audiences;
        this.quotas = quotas;
        this.draft = draft;
    }

    /** Answers what became of it; nothing where it is to be tried again. */
    Optional<Appending> attempt() {
        Optional<Audience> found = last.flatMap(audiences::again).or(() -> audiences.of(draft.author(), read));
        boolean sure = read == Read.STRONG;
        read = Read.STRONG;
        if (found.isPresent() && found.get().listed().contains(draft.author())) {
            last = found;
            Optional<Duration> wait = found.get().delay(quotas, draft.at());
            return wait.isEmpty() ? attempt(found.get()) : surely(sure, new TooFast(wait.get()));
        }
        return surely(sure && found.isEmpty(), new NotInRoom());
    }

    private static Optional<Appending> surely(boolean sure, Appending answer) {
        return sure ? Optional.of(answer) : Optional.empty();
    }

    private Optional<Appending> attempt(Audience to) {
        Message message = draft.placed(to.room(), to.seq() + 1, to.author().name());
        Verdict verdict = database.write(parts(to, message));
        if (verdict.isCommitted()) {
            return Optional.of(new Appended(message, to.live()));
        }
        if (draft.ref().isPresent() && !verdict.isRefused(HEAD) && verdict.isRefused(REF)) {
            Message first = messages.noted(to.room(), verdict.found(REF));
            return Optional.of(first.text().equals(draft.text()) ? new Repeated(first) : new RefReused());
        }
        if (verdict.isRefused(HEAD)) {
            repair(to, verdict.found(HEAD));
        }
        last = Optional.of(to);
        return Optional.empty();
    }

    /** The head comes first, so that who is out hears that before anything else. */
    private List<TransactWriteItem> parts(Audience to, Message message) {
        return Stream.of(
                        Stream.of(rooms.counting(to, to.paceAfterOne(quotas, draft.at())), messages.storing(message)),
                        draft.ref().stream().map(ref -> messages.noting(ref, message)),
                        audiences.speakers().speaking(to.author(), draft.at()).stream())
                .flatMap(part -> part)
                .toList();
    }

    private void repair(Audience assumed, Item head) {
        if (mismatch.persists(assumed, head)) {
            rooms.recount(assumed.room(), Digest.in(head), assumed.digest());
        }
    }
}
