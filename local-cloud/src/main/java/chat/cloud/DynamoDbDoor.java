package chat.cloud;

import chat.cloud.Callers.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The door to DynamoDB: checks what a function may do, passes its request on, and notes what it cost. */
final class DynamoDbDoor {
    /** What takes {@code ReturnConsumedCapacity}. */
    private static final Set<String> METERED = Set.of(
            "GetItem",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "Query",
            "Scan",
            "BatchGetItem",
            "BatchWriteItem",
            "TransactGetItems",
            "TransactWriteItems");

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
        List<Deed> deeds = Deed.of(operation, request.get());
        for (Deed deed : deeds) {
            if (!caller.get().may(deed.action(), deed.resource())) {
                String refusal = caller.get().refusal(deed.action(), deed.resource());
                caller.get()
                        .ledger()
                        .add(new Call("dynamodb", operation, tables(deeds), 0, 0, 0, Call.DENIED, refusal));
                return Reply.fault("com.amazon.coral.service#AccessDeniedException", refusal);
            }
        }
        return carryOut(caller.get(), operation, request.get(), deeds);
    }

    private Reply carryOut(Caller caller, String operation, ObjectNode request, List<Deed> deeds) {
        long begun = System.nanoTime();
        boolean asked = !request.path("ReturnConsumedCapacity").asString("NONE").equals("NONE");
        if (!asked && METERED.contains(operation)) {
            request.put("ReturnConsumedCapacity", "TOTAL");
        }
        HttpResponse<String> answer = console.ask(operation, request.toString());
        ObjectNode told = Json.readObject(answer.body()).orElseGet(Json::object);
        String outcome =
                answer.statusCode() == 200 ? Call.OK : kind(told.path("__type").asString("Failed"));
        note(caller, operation, deeds, System.nanoTime() - begun, outcome, told);
        if (!asked) {
            told.remove("ConsumedCapacity");
        }
        return new Reply(answer.statusCode(), "", told.toString());
    }

    private static Reply reply(HttpResponse<String> answer) {
        return new Reply(answer.statusCode(), "", answer.body());
    }

    private static void note(
            Caller caller, String operation, List<Deed> deeds, long nanos, String outcome, ObjectNode answer) {
        Capacity capacity = Capacity.of(operation, answer.path("ConsumedCapacity"));
        String items = deeds.size() == 1 ? "" : deeds.size() + " items";
        caller.ledger()
                .add(new Call(
                        "dynamodb",
                        operation,
                        tables(deeds),
                        capacity.read(),
                        capacity.write(),
                        nanos / 1e6,
                        outcome,
                        items));
    }

    private static String tables(List<Deed> deeds) {
        return String.join(", ", deeds.stream().map(Deed::table).distinct().toList());
    }

    private static String kind(String type) {
        return type.substring(type.indexOf('#') + 1);
    }
}
