package chat.cloud;

import chat.cloud.BusEntry.Flaw;
import chat.cloud.Callers.Caller;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The door to EventBridge: what other systems report is put on the bus. */
final class EventBridgeDoor {
    private static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/default";
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private final EventBus bus;

    EventBridgeDoor(EventBus bus) {
        this.bus = bus;
    }

    /** Adds {@code POST /events}, which takes the file that {@code aws events put-events} takes. */
    void addTo(RoutesConfig routes) {
        routes.post("/events", this::put);
    }

    private void put(Context context) {
        Reply reply = Json.read(context.body())
                .map(json -> json.isArray() ? Json.object().set("Entries", json) : json)
                .map(EventBridgeDoor::entries)
                .map(this::putAll)
                .orElseGet(() -> Reply.fault("SerializationException", "This is no JSON."));
        context.status(reply.status())
                .contentType("application/json")
                .result(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Answers {@code operation} as EventBridge does. */
    Reply answer(Optional<Caller> caller, String operation, String body) {
        if (!operation.equals("PutEvents")) {
            return Reply.fault("UnknownOperationException", operation + " is not emulated.");
        }
        if (caller.isPresent() && !caller.get().may("events:PutEvents", BUS)) {
            String refusal = caller.get().refusal("events:PutEvents", BUS);
            note(caller.get(), Call.DENIED, refusal);
            return Reply.fault("AccessDeniedException", refusal);
        }
        Reply reply = Json.readObject(body)
                .map(EventBridgeDoor::entries)
                .map(this::putAll)
                .orElseGet(() -> Reply.fault("SerializationException", "This is no JSON object."));
        caller.ifPresent(known -> note(known, reply.status() == 200 ? Call.OK : "ValidationException", ""));
        return reply;
    }

    private static void note(Caller caller, String outcome, String detail) {
        caller.ledger().add(new Call("events", "PutEvents", "default", 0, 0, 0, outcome, detail));
    }

    private static List<BusEntry> entries(JsonNode request) {
        return request.path("Entries").valueStream().map(BusEntry::new).toList();
    }

    private Reply putAll(List<BusEntry> entries) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            return Reply.fault(
                    "ValidationException",
                    "1 validation error detected: Value '[PutEventsRequestEntry]' at 'entries' failed to satisfy"
                            + " constraint: Member must have length "
                            + (entries.isEmpty()
                                    ? "greater than or equal to 1"
                                    : "less than or equal to " + MOST_ENTRIES));
        }
        if (entries.stream().mapToInt(BusEntry::size).sum() > MOST_BYTES) {
            return Reply.fault("ValidationException", "Total size of the entries in the request is over the limit.");
        }
        ObjectNode answer = Json.object();
        long failed = entries.stream().filter(entry -> entry.flaw().isPresent()).count();
        answer.put("FailedEntryCount", failed).putArray("Entries");
        entries.forEach(entry -> answer.withArray("Entries").add(put(entry)));
        return Reply.ok(answer.toString());
    }

    private ObjectNode put(BusEntry entry) {
        Optional<Flaw> flaw = entry.flaw();
        if (flaw.isPresent()) {
            return Json.object()
                    .put("ErrorCode", flaw.get().code())
                    .put("ErrorMessage", flaw.get().message());
        }
        ObjectNode event = entry.event();
        if (entry.isForDefaultBus()) {
            bus.put(event);
        }
        return Json.object().put("EventId", event.path("id").asString(""));
    }
}
