package chat.dynamodb;

import chat.core.domain.Room;
import chat.core.domain.RoomName;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The list of all rooms: one partition, so that nobody has to look at a room to know that it exists. */
final class Directory {
    private final Database database;
    private final String table;
    private final Ages ages;

    Directory(Database database, String table, Ages ages) {
        this.database = database;
        this.table = table;
        this.ages = ages;
    }

    TransactWriteItem listing(Room room) {
        return Write.put(table, Keys.listing(room.name()).with("ttl", ages.in(Ages.LISTING)));
    }

    TransactWriteItem removal(Room room) {
        return Write.delete(table, Keys.listing(room.name()));
    }

    Stream<RoomName> all() {
        Condition listed = Condition.that("#room = :room").with(":room", Keys.DIRECTORY);
        return database.query(QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression(listed.text())
                        .expressionAttributeNames(listed.names())
                        .expressionAttributeValues(listed.arguments())
                        .build())
                .filter(item -> !ages.isExpired(item))
                .map(item -> new RoomName(item.text("item")));
    }
}
