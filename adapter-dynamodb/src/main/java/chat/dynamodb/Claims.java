package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.SecretMark;
import chat.core.domain.UserName;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The claims of names, beside the connections: who holds one, and by which token it is taken over. */
final class Claims {
    private static final String UNTAKEN = "attribute_not_exists(#ID) OR #ttl <= :now OR #holder = :holder";

    private final Database database;
    private final String table;
    private final Ages ages;

    Claims(Database database, String table, Ages ages) {
        this.database = database;
        this.table = table;
        this.ages = ages;
    }

    /** Takes a name that is free or, for a user, its own. That of a user is left to time: others may be open. */
    TransactWriteItem taking(UserName name, ConnectionId id, Owner owner) {
        Item claim = claim(name, id, owner);
        Condition untaken = Condition.that(UNTAKEN).with(":now", ages.now()).with(":holder", claim.text("holder"));
        return Write.put(table, claim, untaken);
    }

    /** Answers who has a name by {@code found}, if who shows {@code owner}'s token may take it over. */
    static Optional<ConnectionId> predecessor(Item found, Owner owner) {
        return owner instanceof Owner.Bearer(SecretMark token)
                ? found.find("token").filter(token.value()::equals).map(same -> Keys.holderOf(found.text("holder")))
                : Optional.empty();
    }

    TransactWriteItem takingOver(UserName name, ConnectionId predecessor, ConnectionId id, Owner owner) {
        return Write.put(table, claim(name, id, owner), heldBy(predecessor));
    }

    /** From now on a name that {@code id} holds is taken over by another token; where it holds it no more, by none. */
    Verdict renew(UserName name, ConnectionId id, SecretMark token) {
        Condition own = heldBy(id).with(":token", token.value());
        return database.write(List.of(Write.update(table, Keys.claim(name), "SET #token = :token", own)));
    }

    TransactWriteItem freeing(UserName name, ConnectionId id) {
        return Write.delete(table, Keys.claim(name), heldBy(id));
    }

    private static Condition heldBy(ConnectionId id) {
        return Condition.that("#holder = :holder").with(":holder", Keys.holder(id));
    }

    private Item claim(UserName name, ConnectionId id, Owner owner) {
        Item claim = Keys.claim(name).with("ttl", ages.in(Ages.CONNECTION));
        return switch (owner) {
            case Owner.User(var user) -> claim.with("holder", Keys.holder(user));
            case Owner.Bearer(var token) ->
                claim.with("holder", Keys.holder(id)).with("token", token.value());
        };
    }
}
