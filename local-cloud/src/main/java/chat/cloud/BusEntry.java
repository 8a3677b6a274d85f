package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entry of {@code PutEvents}, as it came (AWSDOC: eventbridge, API_PutEventsRequestEntry). */
record BusEntry(JsonNode json) {
    private static final int BYTES_OF_A_TIME = 14;
    private static final List<String> REQUIRED = List.of("Source", "DetailType", "Detail");

    /** Where an entry may not go. */
    record Flaw(String code, String message) {}

    /** Finds what is wrong with it. */
    Optional<Flaw> flaw() {
        return REQUIRED.stream()
                .filter(name -> text(name).isEmpty())
                .findFirst()
                .map(name -> invalid(name, name + " is a required argument."))
                .or(this::flawInSource)
                .or(this::flawInDetail)
                .or(this::flawInTime);
    }

    private Optional<Flaw> flawInSource() {
        return text("Source").startsWith("aws.")
                ? Optional.of(new Flaw("NotAuthorizedForSourceException", "Not authorized for the source."))
                : Optional.empty();
    }

    private Optional<Flaw> flawInDetail() {
        return Json.readObject(text("Detail")).isPresent()
                ? Optional.empty()
                : Optional.of(new Flaw("MalformedDetail", "Detail is malformed."));
    }

    private Optional<Flaw> flawInTime() {
        return time().isPresent() ? Optional.empty() : Optional.of(invalid("Time", "It is not a timestamp."));
    }

    private static Flaw invalid(String name, String reason) {
        return new Flaw("InvalidArgument", "Parameter " + name + " is not valid. Reason: " + reason);
    }

    /** Answers the bytes that AWS counts. */
    int size() {
        int texts = Stream.concat(REQUIRED.stream().map(this::text), resources())
                .mapToInt(text -> text.getBytes(UTF_8).length)
                .sum();
        return texts + (json.has("Time") ? BYTES_OF_A_TIME : 0);
    }

    /** Answers whether it is for the bus that there is. */
    boolean isForDefaultBus() {
        return json.path("EventBusName").asString("default").matches("default|arn:aws:events:.*:event-bus/default");
    }

    /** Answers the event as EventBridge delivers it; for an entry without a flaw. */
    ObjectNode event() {
        ObjectNode event =
                Json.object().put("version", "0").put("id", UUID.randomUUID().toString());
        event.put("detail-type", text("DetailType")).put("source", text("Source"));
        event.put("account", "123456789012").put("time", time().orElseThrow().toString());
        event.put("region", "us-east-1").putArray("resources");
        resources().forEach(event.withArray("resources")::add);
        event.set("detail", Json.readObject(text("Detail")).orElseThrow());
        return event;
    }

    private String text(String name) {
        return json.path(name).asString("");
    }

    private Stream<String> resources() {
        return json.path("Resources").valueStream().map(resource -> resource.asString(""));
    }

    /** In seconds of the epoch, as SDKs send it, or as text; now, where there is none. */
    private Optional<Instant> time() {
        JsonNode time = json.path("Time");
        try {
            Instant instant = time.isMissingNode()
                    ? Instant.now()
                    : time.isNumber() ? Instant.ofEpochSecond(time.asLong()) : Instant.parse(time.asString(""));
            return Optional.of(instant.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
