package chat.cloud;

import chat.cloud.Instances.Run;
import chat.cloud.Invocation.Outcome;
import chat.template.LambdaFunction;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of one frame, written down as it happens; the journal keeps its JSON. */
final class Story {
    private final ObjectNode json = Json.object();
    private final long begun = System.nanoTime();

    /** Begins with what came in; {@code selected} is what the route selection expression yielded. */
    Story(Kind kind, Optional<String> connection, Optional<String> route, Optional<String> selected) {
        json.putNull("seq").put("time", Millis.text(Instant.now())).put("kind", kind.name());
        put("connection", connection);
        put("route", route);
        put("selected", selected);
        json.putNull("function").put("coldStart", false).putNull("event").putArray("calls");
        json.putNull("result").putNull("error").putNull("answer").putArray("log");
        json.put("readUnits", 0.0)
                .put("writeUnits", 0.0)
                .put("posts", 0)
                .put("millis", 0.0)
                .put("outcome", "ok");
    }

    private void put(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(name, text), () -> json.putNull(name));
    }

    void goesTo(LambdaFunction function, JsonNode event) {
        json.put("function", function.logicalId()).set("event", Redaction.of(event));
    }

    /** Takes note of a frame that goes to no function. */
    void came(String text) {
        json.putObject("event").put("body", Redaction.ofFrame(text));
    }

    /** Takes note of what the function did and answered. */
    void ran(Run run, Ledger ledger) {
        json.put("coldStart", run.cold());
        ledger.log().stream().map(Redaction::ofText).forEach(json.withArray("log")::add);
        ledger.calls().forEach(this::called);
        switch (run.outcome()) {
            case Outcome.Answered(var result) -> json.set("result", shown(result));
            case Outcome.Failed(var error) -> json.set("error", shown(error));
            case Outcome.TimedOut() -> json.put("error", "The function did not answer in time.");
            case Outcome.Throttled() -> json.put("error", "As many functions run as may.");
        }
    }

    private JsonNode shown(String result) {
        boolean mayIssueTickets = json.path("kind").asString("").equals(Kind.HTTP.name());
        String shown = Redaction.ofText(mayIssueTickets ? Redaction.ofAnswer(result) : result);
        return Json.read(shown).orElseGet(() -> json.stringNode(shown));
    }

    private void called(Call call) {
        ArrayNode calls = json.withArray("calls");
        calls.addObject()
                .put("service", call.service())
                .put("operation", call.operation())
                .put("target", call.target())
                .put("readUnits", call.readUnits())
                .put("writeUnits", call.writeUnits())
                .put("millis", call.millis())
                .put("outcome", call.outcome())
                .put("detail", Redaction.ofText(call.detail()));
        json.put("readUnits", json.path("readUnits").asDouble() + call.readUnits());
        json.put("writeUnits", json.path("writeUnits").asDouble() + call.writeUnits());
        if (call.service().equals("connections") && call.operation().equals("POST")) {
            json.put("posts", json.path("posts").asInt() + 1);
        }
    }

    /** Takes note of the frame that the caller is sent. */
    void answers(String frame) {
        json.put("answer", Redaction.ofText(frame));
    }

    /** Ends with a word for what became of it; a call that was denied is told all the same. */
    ObjectNode ends(String outcome) {
        boolean denied = json.path("calls")
                .valueStream()
                .anyMatch(call -> call.path("outcome").asString("").equals(Call.DENIED));
        json.put("millis", Math.round((System.nanoTime() - begun) / 1e4) / 100.0);
        return json.put("outcome", denied && (outcome.equals("ok") || outcome.equals("refused")) ? "denied" : outcome);
    }
}
