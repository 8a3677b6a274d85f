package chat.dynamodb;

import chat.core.domain.Identity;
import chat.core.domain.SecretMark;
import chat.core.domain.UserId;
import chat.core.port.Tickets;
import java.time.Instant;
import java.util.Optional;

/** Tickets on DynamoDB: an item each beside the connections, which the write that redeems it deletes. */
final class DynamoDbTickets implements Tickets {
    private final Database database;
    private final String table;

    DynamoDbTickets(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** A holder tells it from connections; the time to live clears away what nobody redeemed. */
    @Override
    public void keep(SecretMark mark, Identity identity, Instant until) {
        Item item = Keys.ticket(mark)
                .with("holder", Keys.holder(identity.user()))
                .with("user", identity.user().value())
                .with("expires", identity.expiresAt().toString())
                .with("until", until.toEpochMilli())
                .with("ttl", until.getEpochSecond() + 1);
        Item first = identity.firstName().map(name -> item.with("first", name)).orElse(item);
        database.put(
                table, identity.lastName().map(name -> first.with("last", name)).orElse(first));
    }

    @Override
    public Optional<Identity> redeem(SecretMark mark, Instant now) {
        Condition good = Condition.that("#until > :now").with(":now", now.toEpochMilli());
        return database.take(table, Keys.ticket(mark), good).map(DynamoDbTickets::identityIn);
    }

    private static Identity identityIn(Item item) {
        return new Identity(
                new UserId(item.text("user")),
                item.find("first"),
                item.find("last"),
                Instant.parse(item.text("expires")));
    }
}
