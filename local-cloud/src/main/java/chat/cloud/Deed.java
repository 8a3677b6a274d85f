package chat.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that a request to DynamoDB does, as IAM sees it.
 *
 * @param action such as {@code dynamodb:PutItem}
 * @param table its name
 * @param index its name with what leads to it; empty where it is about the table itself
 */
record Deed(String action, String table, String index) {
    private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/";

    /** Reads what a request does: a transaction is its parts, and a batch is one deed a table. */
    static List<Deed> of(String operation, ObjectNode request) {
        List<Deed> deeds = new ArrayList<>();
        switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> {
                for (JsonNode item : request.path("TransactItems")) {
                    item.properties().forEach(part -> deeds.add(part(part.getKey(), part.getValue())));
                }
            }
            case "BatchGetItem", "BatchWriteItem" ->
                request.path("RequestItems")
                        .propertyStream()
                        .forEach(table -> deeds.add(new Deed("dynamodb:" + operation, name(table.getKey()), "")));
            default -> deeds.add(new Deed("dynamodb:" + operation, table(request), index(request)));
        }
        return deeds;
    }

    String resource() {
        return ARN + (table.isEmpty() ? "*" : table) + index;
    }

    private static Deed part(String kind, JsonNode part) {
        String action = kind.equals("ConditionCheck") ? "ConditionCheckItem" : kind + "Item";
        return new Deed("dynamodb:" + action, table(part), "");
    }

    private static String table(JsonNode node) {
        return name(node.path("TableName").asString(""));
    }

    /** A table may be named by its ARN, too. */
    private static String name(String table) {
        return table.substring(table.lastIndexOf('/') + 1);
    }

    private static String index(JsonNode node) {
        return Optional.of(node.path("IndexName").asString(""))
                .filter(name -> !name.isEmpty())
                .map(name -> "/index/" + name)
                .orElse("");
    }
}
