package chat.protocol;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.PROPERTY_NAME;
import static tools.jackson.core.JsonToken.START_ARRAY;
import static tools.jackson.core.JsonToken.START_OBJECT;

import chat.protocol.Report.Illegible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads what other systems put on an event bus. Never throws, whatever the text is. */
public final class NewsDecoder {
    private static final String NO_EVENT = "Send one JSON object: an event as Amazon EventBridge delivers it.";
    private static final String NO_DETAIL = "The \"Detail\" of an entry is text that holds one JSON object.";

    private NewsDecoder() {}

    /** Reads an event as Amazon EventBridge delivers it. */
    public static Delivered decode(String event) {
        Optional<TextFields> fields = fieldsOf(event);
        return fields.map(read -> new Delivered(
                        read.text("id"),
                        new NewsReader(read.text("detail-type").orElse(""), read.object("detail")).read()))
                .orElseGet(() -> new Delivered(Optional.empty(), new Illegible(NO_EVENT)));
    }

    /**
     * Reads entries as {@code aws events put-events} takes them: a list, or an object that has one as its
     * {@code Entries}.
     *
     * @return what each entry is, in order; empty where {@code entries} is no such list
     */
    public static Optional<List<Report>> decodeEntries(String entries) {
        try (JsonParser json = EventJson.FACTORY.createParser(ObjectReadContext.empty(), entries)) {
            JsonToken first = json.nextToken();
            Optional<List<Report>> reports =
                    first == START_OBJECT ? listIn(json) : first == START_ARRAY ? listAt(json) : Optional.empty();
            return json.nextToken() == null ? reports : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Optional<List<Report>> listIn(JsonParser json) {
        Optional<List<Report>> reports = Optional.empty();
        while (json.nextToken() == PROPERTY_NAME) {
            boolean entries = json.currentName().equals("Entries");
            JsonToken value = json.nextToken();
            if (entries && value == START_ARRAY) {
                reports = listAt(json);
            } else {
                json.skipChildren();
            }
        }
        return reports;
    }

    private static Optional<List<Report>> listAt(JsonParser json) {
        List<Report> reports = new ArrayList<>();
        boolean objects = true;
        for (JsonToken token = json.nextToken(); token != END_ARRAY; token = json.nextToken()) {
            if (token == START_OBJECT) {
                reports.add(entry(TextFields.at(json)));
            } else {
                objects = false;
                json.skipChildren();
            }
        }
        return objects ? Optional.of(reports) : Optional.empty();
    }

    private static Report entry(TextFields entry) {
        return entry.text("Detail")
                .flatMap(NewsDecoder::fieldsOf)
                .map(detail -> new NewsReader(entry.text("DetailType").orElse(""), detail).read())
                .orElseGet(() -> new Illegible(NO_DETAIL));
    }

    private static Optional<TextFields> fieldsOf(String text) {
        try {
            return TextFields.in(text);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /**
     * An event that was delivered.
     *
     * @param id the same for each delivery of one event; empty where the event has none
     */
    public record Delivered(Optional<String> id, Report report) {}
}
