package chat.cloud;

import chat.cloud.Callers.Caller;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The door to DynamoDB: checks what a function may do, passes its request on, and notes what it cost. */
final class DynamoDbDoor {
    private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/";

    private final Console console;

    DynamoDbDoor(Console console) {
        this.console = console;
    }

    /** Answers {@code operation} as DynamoDB does. */
    Reply answer(Optional<Caller> caller, String operation, String body) {
        Optional<ObjectNode> request = Json.readObject(body);
        if (request.isEmpty()) {
            return Reply.fault("com.amazon.coral.service#SerializationException", "This is no JSON object.");
        }
        if (caller.isEmpty()) {
            return reply(console.ask(operation, body));
        }
        List<Deed> deeds = deeds(operation, request.get());
        for (Deed deed : deeds) {
            if (!caller.get().may(deed.action(), ARN + deed.table())) {
                note(caller.get(), operation, deeds, 0, Call.DENIED, Json.object());
                return Reply.fault(
                        "com.amazon.coral.service#AccessDeniedException",
                        caller.get().refusal(deed.action(), ARN + deed.table()));
            }
        }
        return carryOut(caller.get(), operation, request.get(), deeds);
    }

    private Reply carryOut(Caller caller, String operation, ObjectNode request, List<Deed> deeds) {
        long begun = System.nanoTime();
        request.put("ReturnConsumedCapacity", "TOTAL");
        HttpResponse<String> answer = console.ask(operation, request.toString());
        ObjectNode told = Json.readObject(answer.body()).orElseGet(Json::object);
        String outcome =
                answer.statusCode() == 200 ? Call.OK : kind(told.path("__type").asString("Failed"));
        note(caller, operation, deeds, System.nanoTime() - begun, outcome, told);
        return reply(answer);
    }

    private static Reply reply(HttpResponse<String> answer) {
        return new Reply(answer.statusCode(), "", answer.body());
    }

    private static void note(
            Caller caller, String operation, List<Deed> deeds, long nanos, String outcome, ObjectNode answer) {
        Capacity capacity = Capacity.of(operation, answer.path("ConsumedCapacity"));
        String tables =
                String.join(", ", deeds.stream().map(Deed::table).distinct().toList());
        String items = deeds.size() == 1 ? "" : deeds.size() + " items";
        caller.ledger()
                .add(new Call(
                        "dynamodb", operation, tables, capacity.read(), capacity.write(), nanos / 1e6, outcome, items));
    }

    private static String kind(String type) {
        return type.substring(type.indexOf('#') + 1);
    }

    /** What a request does, as IAM sees it: a transaction and a batch are their parts. */
    private static List<Deed> deeds(String operation, ObjectNode request) {
        List<Deed> deeds = new ArrayList<>();
        switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> {
                for (JsonNode item : request.path("TransactItems")) {
                    item.properties().forEach(part -> deeds.add(new Deed(verb(part.getKey()), table(part.getValue()))));
                }
            }
            case "BatchGetItem", "BatchWriteItem" ->
                request.path("RequestItems")
                        .properties()
                        .forEach(table -> deeds.add(new Deed("dynamodb:" + operation, table.getKey())));
            default -> deeds.add(new Deed("dynamodb:" + operation, table(request)));
        }
        return deeds;
    }

    private static String verb(String part) {
        return part.equals("ConditionCheck") ? "dynamodb:ConditionCheckItem" : "dynamodb:" + part + "Item";
    }

    /** A table may be named by its ARN, too. */
    private static String table(JsonNode node) {
        String name = node.path("TableName").asString("");
        return name.substring(name.indexOf(":table/") < 0 ? 0 : name.indexOf(":table/") + ":table/".length());
    }

    private record Deed(String action, String table) {}
}
