package chat.jwt;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.END_OBJECT;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object, strictly: UTF-8, nothing before or after it, no name twice (RFC 7515, section 4; RFC 7519, section 4).
 *
 * <p>Two readers that differ in one of these can be made to see two different tokens in the same text.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 16;

    /** Names are not remembered from token to token: clients make them up. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads an object; empty where {@code utf8} is anything else. */
    static Optional<Json.Members> read(byte[] utf8) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), decode(utf8))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Json.Members members = new JsonReader(parser).members();
            return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
        } catch (CharacterCodingException | JacksonException broken) {
            return Optional.empty();
        }
    }

    /** The parser alone would take UTF-16, too, and a byte order mark. */
    private static String decode(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private Json.Members members() {
        Map<String, Json> members = new HashMap<>();
        while (parser.nextToken() != END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return new Json.Members(members);
    }

    private Json.Items items() {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != END_ARRAY) {
            items.add(value());
        }
        return new Json.Items(items);
    }

    private Json value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Decimal(Double.parseDouble(parser.getString()));
            case VALUE_TRUE, VALUE_FALSE -> Json.Literal.BOOLEAN;
            case VALUE_NULL -> Json.Literal.NULL;
            case PROPERTY_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value stands where one has to");
        };
    }
}
