package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Pace;
import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The turns to speak to everyone: one item beside the connections, which is read by who speaks to all of them. */
final class Everyone {
    private final Database database;
    private final String table;
    private final Quotas quotas;

    Everyone(Database database, String table, Quotas quotas) {
        this.database = database;
        this.table = table;
        this.quotas = quotas;
    }

    /** Answers what became of the wish; nothing where it is to be tried again. */
    Optional<Turn> takeTurn(ConnectionId speaker, Instant at) {
        String key = Paces.key(speaker.value());
        Item item = database.get(table, Keys.EVERYONE, Read.STRONG);
        Pace<String> pace = Paces.in(item);
        Optional<Duration> wait = pace.delay(key, quotas, Quotas.EVERYONE, at);
        if (wait.isPresent()) {
            return wait.map(Turn.TooFast::new);
        }
        return isTaken(item, pace, pace.afterOne(key, quotas, Quotas.EVERYONE, at))
                ? Optional.of(new Turn.Given())
                : Optional.empty();
    }

    private boolean isTaken(Item item, Pace<String> was, Pace<String> next) {
        Condition same = item.isPresent()
                ? Condition.that("#pace = :was AND #paces = :wereAuthors")
                        .with(":was", Paces.ofAll(was))
                        .with(":wereAuthors", Paces.ofAuthors(was))
                : Condition.that("attribute_not_exists(#ID)");
        Item now = Keys.EVERYONE
                .with("holder", Keys.EVERYONE.text("ID"))
                .with("pace", Paces.ofAll(next))
                .with("paces", Paces.ofAuthors(next));
        return database.put(table, now, same).isEmpty();
    }
}
