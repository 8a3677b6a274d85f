package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as AWS has them, in files: what differs each time is checked here for its form, and has a word in its place. */
final class Golden {
    private static final DateTimeFormatter COMMON_LOG_FORMAT =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private Golden() {}

    /** Checks every field; none may be missing, and none may be added. */
    static void check(String name, ObjectNode event) throws IOException {
        ObjectNode context = (ObjectNode) event.get("requestContext");
        assertThat(context.get("extendedRequestId")).isEqualTo(context.get("requestId"));
        checkTimes(context);
        for (String id : new String[] {"connectionId", "requestId", "extendedRequestId", "messageId"}) {
            if (context.has(id)) {
                assertThat(context.get(id).asString()).matches("[A-Za-z0-9_-]{15}=");
                context.put(id, "ID");
            }
        }
        hideTrace(event.path("headers"), event.path("multiValueHeaders"));
        Path file = Path.of("src", "test", "resources", "golden", name + ".json");
        assertThat(event).isEqualTo(Json.read(Files.readString(file)).orElseThrow());
    }

    private static void checkTimes(ObjectNode context) {
        JsonNode epoch = context.get("requestTimeEpoch");
        assertThat(context.get("connectedAt").isIntegralNumber() && epoch.isIntegralNumber())
                .isTrue();
        assertThat(context.get("connectedAt").asLong()).isLessThanOrEqualTo(epoch.asLong());
        String time = context.get("requestTime").asString();
        assertThat(time).endsWith(" +0000");
        assertThat(ZonedDateTime.parse(time, COMMON_LOG_FORMAT).toEpochSecond()).isEqualTo(epoch.asLong() / 1_000);
        context.put("connectedAt", 0).put("requestTimeEpoch", 0).put("requestTime", "TIME");
    }

    private static void hideTrace(JsonNode headers, JsonNode all) {
        if (headers.has("X-Amzn-Trace-Id")) {
            assertThat(headers.get("X-Amzn-Trace-Id").asString()).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
            ((ObjectNode) headers).put("X-Amzn-Trace-Id", "TRACE");
            ((ArrayNode) all.get("X-Amzn-Trace-Id")).removeAll().add("TRACE");
        }
    }
}
