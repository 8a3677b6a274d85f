package chat.protocol;

import chat.core.domain.News;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.protocol.Report.Illegible;
import chat.protocol.Report.Legible;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes events as {@code aws events put-events} takes them, and what Amazon EventBridge answers to that. */
public final class NewsEncoder {
    private static final String SOURCE = "chatroom";

    private NewsEncoder() {}

    /** Answers a list of one entry, which {@link NewsDecoder#decodeEntries} reads. */
    public static String entries(News news) {
        return json(json -> {
            json.writeStartArray();
            json.writeStartObject();
            json.writeStringProperty("Source", SOURCE);
            json.writeStringProperty("DetailType", detailType(news));
            json.writeStringProperty("Detail", json(detail -> write(detail, news)));
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    /** Answers what became of entries: an id for each that was taken, a reason for each that was not. */
    public static String receipt(List<Report> reports) {
        return json(json -> {
            json.writeStartObject();
            json.writeNumberProperty(
                    "FailedEntryCount",
                    reports.stream().filter(Illegible.class::isInstance).count());
            json.writeArrayPropertyStart("Entries");
            reports.forEach(report -> write(json, report));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Report report) {
        json.writeStartObject();
        switch (report) {
            case Legible taken ->
                json.writeStringProperty("EventId", UUID.randomUUID().toString());
            case Illegible(var sentence) -> {
                json.writeStringProperty("ErrorCode", "MalformedDetail");
                json.writeStringProperty("ErrorMessage", sentence);
            }
        }
        json.writeEndObject();
    }

    private static String detailType(News news) {
        return switch (news) {
            case EntityUpdate update -> NewsReader.ENTITY_UPDATED;
            case UserNotification notification -> NewsReader.USER_NOTIFICATION;
        };
    }

    private static void write(JsonGenerator json, News news) {
        json.writeStartObject();
        switch (news) {
            case EntityUpdate(var entity, var message) -> {
                json.writeStringProperty("entityId", entity.value());
                message.ifPresent(text -> json.writeStringProperty("message", text.value()));
            }
            case UserNotification(var user, var message, var callback) -> {
                json.writeStringProperty("userId", user.value());
                json.writeStringProperty("message", message.value());
                callback.ifPresent(there -> json.writeStringProperty("callback", there.value()));
            }
        }
        json.writeEndObject();
    }

    private static String json(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = EventJson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            body.accept(json);
        }
        return text.toString();
    }
}
