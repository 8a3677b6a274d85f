package chat.protocol;

import static tools.jackson.core.JsonParser.NumberType.BIG_INTEGER;
import static tools.jackson.core.JsonToken.PROPERTY_NAME;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads the fields of one JSON object and passes over whatever it does not know. */
final class FrameReader {
    static final int MAX_DEPTH = 8;
    /** The longest message that the front doors let in, in characters. */
    static final int MAX_LENGTH = 128 * 1024;

    private static final Set<String> KNOWN = Set.of(
            "action", "value", "name", "ref", "before", "limit", "entityId", "room", "epoch", "seq", "resumeToken");
    /** The most characters of a 64-bit number with its sign. */
    private static final int LONGEST_WHOLE = 20;

    /** Names are not remembered from frame to frame: clients make them up, and threads would wait for the table. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_LENGTH)
                    .maxStringLength(MAX_LENGTH)
                    .maxNumberLength(MAX_LENGTH)
                    .build())
            .build();

    private final Map<String, Field> fields = new HashMap<>();

    private FrameReader() {}

    /** Reads {@code frame}, which begins like an object. */
    static RawFrame read(String frame) {
        FrameReader reader = new FrameReader();
        Optional<String> flaw = reader.flawOf(frame);
        return new RawFrame(reader.fields, flaw);
    }

    private Optional<String> flawOf(String frame) {
        if (frame.length() > MAX_LENGTH) {
            return Optional.of(Sentences.TOO_LONG);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), frame)) {
            return flawOf(parser);
        } catch (StreamConstraintsException tooDeep) {
            return Optional.of(Sentences.TOO_DEEP);
        } catch (JacksonException broken) {
            return Optional.of(Sentences.BAD_JSON);
        }
    }

    private Optional<String> flawOf(JsonParser parser) {
        Optional<String> repeated = Optional.empty();
        parser.nextToken();
        while (parser.nextToken() == PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!KNOWN.contains(name)) {
                parser.skipChildren();
            } else if (fields.put(name, fieldAt(parser)) != null) {
                fields.put(name, new Field.Strange());
                repeated = Optional.of(Sentences.repeated(name));
            }
        }
        return parser.nextToken() == null ? repeated : Optional.of(Sentences.TRAILING);
    }

    private static Field fieldAt(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Field.Text(parser.getString());
            case VALUE_NUMBER_INT -> wholeAt(parser);
            case VALUE_NULL -> new Field.Absent();
            case START_OBJECT, START_ARRAY -> {
                parser.skipChildren();
                yield new Field.Strange();
            }
            case VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> new Field.Strange();
            case PROPERTY_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value follows a field's name");
        };
    }

    private static Field wholeAt(JsonParser parser) {
        boolean fits = parser.getStringLength() <= LONGEST_WHOLE && parser.getNumberType() != BIG_INTEGER;
        return fits ? new Field.Whole(parser.getLongValue()) : new Field.Strange();
    }
}
