package chat.lambda;

import static java.util.Comparator.comparing;

import chat.core.domain.ConnectionId;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A part of a large fan-out: one frame, and some of those who are to get it, sorted by their ids. */
record Shard(String id, String frame, List<ConnectionId> recipients) {
    /** The most recipients of one. */
    static final int MAX_RECIPIENTS = 250;

    private static final JsonFactory JSON = new JsonFactory();

    Shard {
        recipients = recipients.stream().sorted(comparing(ConnectionId::value)).toList();
    }

    /** Cuts a fan-out into shards. */
    static List<Shard> cut(String frame, List<ConnectionId> recipients) {
        List<Shard> shards = new ArrayList<>();
        for (int from = 0; from < recipients.size(); from += MAX_RECIPIENTS) {
            int to = Math.min(from + MAX_RECIPIENTS, recipients.size());
            shards.add(new Shard(UUID.randomUUID().toString(), frame, recipients.subList(from, to)));
        }
        return shards;
    }

    String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("frame", frame);
            json.writeArrayPropertyStart("recipients");
            recipients.forEach(recipient -> json.writeString(recipient.value()));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Reads what {@link #toJson} wrote. */
    static Shard fromJson(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            String id = property(json);
            String frame = property(json);
            json.nextToken();
            json.nextToken();
            List<ConnectionId> recipients = new ArrayList<>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                recipients.add(new ConnectionId(json.getString()));
            }
            return new Shard(id, frame, recipients);
        }
    }

    private static String property(JsonParser json) {
        json.nextToken();
        json.nextToken();
        return json.getString();
    }
}
