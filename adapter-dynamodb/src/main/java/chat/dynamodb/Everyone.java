package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The turns to speak to everyone: one item beside the connections, which is read by who speaks to all of them. */
final class Everyone {
    private final Database database;
    private final String table;
    private final Connections connections;
    private final Quotas quotas;

    Everyone(Database database, String table, Connections connections, Quotas quotas) {
        this.database = database;
        this.table = table;
        this.connections = connections;
        this.quotas = quotas;
    }

    /**
     * Answers what became of the wish; nothing where it is to be tried again. As long as as many as the last time would
     * be too many, nobody is looked up: what is refused in a flood costs one read.
     */
    Optional<Turn> takeTurn(ConnectionId speaker, Instant at) {
        Bucket bucket = Bucket.of(speaker.value(), Instant.EPOCH);
        Item item = database.get(table, Keys.EVERYONE, Read.STRONG);
        Pace pace = Pace.in(item);
        Optional<Duration> wait = pace.delay(bucket, quotas, Math.toIntExact(item.number("hearers")), at);
        if (wait.isPresent()) {
            return wait.map(Turn.TooFast::new);
        }
        List<ConnectionId> hearers = connected();
        Optional<Duration> crowded = pace.delay(bucket, quotas, hearers.size(), at);
        if (crowded.isPresent()) {
            return crowded.map(Turn.TooFast::new);
        }
        return isTaken(item, pace, pace.afterOne(bucket, quotas, hearers.size(), at), hearers.size())
                ? Optional.of(new Turn.Given(hearers))
                : Optional.empty();
    }

    private List<ConnectionId> connected() {
        try (Stream<List<ConnectionId>> pages = connections.all()) {
            return pages.flatMap(List::stream).toList();
        }
    }

    private boolean isTaken(Item item, Pace was, Pace next, int hearers) {
        Condition same = item.has("told")
                ? Condition.that("#pace = :pace AND #told = :told AND #paces = :paces")
                        .with(was)
                : Condition.that("attribute_not_exists(#told)");
        Item now =
                next.in(Keys.EVERYONE.with("holder", Keys.EVERYONE.text("ID")).with("hearers", hearers), "");
        return database.put(table, now, same).isEmpty();
    }
}
