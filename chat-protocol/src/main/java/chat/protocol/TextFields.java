package chat.protocol;

import static tools.jackson.core.JsonToken.PROPERTY_NAME;
import static tools.jackson.core.JsonToken.START_OBJECT;
import static tools.jackson.core.JsonToken.VALUE_NULL;
import static tools.jackson.core.JsonToken.VALUE_STRING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The fields of an object that hold text, and the fields of objects in it.
 *
 * @param strange the fields that hold anything else but null
 */
record TextFields(Map<String, String> texts, Map<String, TextFields> objects, Set<String> strange) {
    static final TextFields NONE = new TextFields(Map.of(), Map.of(), Set.of());

    TextFields {
        texts = Map.copyOf(texts);
        objects = Map.copyOf(objects);
        strange = Set.copyOf(strange);
    }

    /** Reads a text that is one object, and nothing after it. */
    static Optional<TextFields> in(String text) {
        try (JsonParser json = EventJson.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != START_OBJECT) {
                return Optional.empty();
            }
            TextFields fields = at(json);
            return json.nextToken() == null ? Optional.of(fields) : Optional.empty();
        }
    }

    /** Reads the object that {@code json} stands at the start of, to its end. */
    static TextFields at(JsonParser json) {
        Map<String, String> texts = new HashMap<>();
        Map<String, TextFields> objects = new HashMap<>();
        Set<String> strange = new HashSet<>();
        while (json.nextToken() == PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == VALUE_STRING) {
                texts.put(name, json.getString());
            } else if (value == START_OBJECT) {
                objects.put(name, at(json));
            } else if (value != VALUE_NULL) {
                strange.add(name);
                json.skipChildren();
            }
        }
        return new TextFields(texts, objects, strange);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    TextFields object(String name) {
        return objects.getOrDefault(name, NONE);
    }

    /** Whether there is anything but null under {@code name}. */
    boolean has(String name) {
        return texts.containsKey(name) || objects.containsKey(name) || strange.contains(name);
    }
}
