package chat.lambda;

import chat.core.domain.ConnectionId;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** That the identity of a connection holds until {@code expiresAt}, and no longer. */
record Expiry(ConnectionId connection, Instant expiresAt) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CONNECTION = "connectionId";
    private static final String EXPIRES = "expiresAt";

    boolean isDue(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** What is left of it at {@code now}; nothing or less where it is due. */
    Duration left(Instant now) {
        return Duration.between(now, expiresAt);
    }

    String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty(CONNECTION, connection.value());
            json.writeNumberProperty(EXPIRES, expiresAt.toEpochMilli());
            json.writeEndObject();
        }
        return text.toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws RuntimeException if it is anything else
     */
    static Expiry fromJson(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            expect(CONNECTION, json);
            ConnectionId connection = new ConnectionId(json.getString());
            expect(EXPIRES, json);
            return new Expiry(connection, Instant.ofEpochMilli(json.getLongValue()));
        }
    }

    private static void expect(String property, JsonParser json) {
        if (!property.equals(json.nextName())) {
            throw new IllegalArgumentException("There is no " + property);
        }
        json.nextToken();
    }
}
