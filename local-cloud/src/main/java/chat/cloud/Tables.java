package chat.cloud;

import chat.template.Table;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The template's tables on the emulator. */
final class Tables {
    private final Console console;
    private final List<Table> tables;

    Tables(Console console, List<Table> tables) {
        this.console = console;
        this.tables = List.copyOf(tables);
    }

    /** Creates those that are not there yet. */
    void create() {
        tables.forEach(this::create);
    }

    List<Table> all() {
        return tables;
    }

    Optional<Table> named(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findAny();
    }

    private void create(Table table) {
        ObjectNode request = Json.object().put("TableName", table.name()).put("BillingMode", "PAY_PER_REQUEST");
        ArrayNode definitions = request.putArray("AttributeDefinitions");
        ArrayNode keys = request.putArray("KeySchema");
        for (Table.Key key : table.keys()) {
            definitions.addObject().put("AttributeName", key.name()).put("AttributeType", key.type());
            String type = keys.isEmpty() ? "HASH" : "RANGE";
            keys.addObject().put("AttributeName", key.name()).put("KeyType", type);
        }
        HttpResponse<String> answer = console.ask("CreateTable", request.toString());
        if (answer.statusCode() != 200 && !answer.body().contains("ResourceInUseException")) {
            throw new IllegalStateException("The table " + table.name() + " cannot be made: " + answer.body());
        }
    }

    /** Answers a page of a table's items, as DynamoDB's own JSON. */
    HttpResponse<String> items(String table, int limit, Optional<ObjectNode> after) {
        ObjectNode request = Json.object().put("TableName", table).put("Limit", limit);
        after.ifPresent(key -> request.set("ExclusiveStartKey", key));
        return console.ask("Scan", request.toString());
    }
}
