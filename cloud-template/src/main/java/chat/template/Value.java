package chat.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a template. All that is neither a list nor a map is text, as it is to CloudFormation. */
sealed interface Value {
    Place place();

    /** What a person would call it. */
    default String shown() {
        return switch (this) {
            case Text text -> "'" + text.text() + "'";
            case Items items -> "a list";
            case Fields fields -> "a map";
            case Nothing nothing -> "nothing";
        };
    }

    /** Answers its text, where it is text. */
    default String text(String what) {
        if (this instanceof Text scalar) {
            return scalar.text();
        }
        throw place().fault(what + " must be text, but is " + shown() + ".");
    }

    /** Answers what it lists; itself where it is no list. */
    default List<Value> items() {
        return this instanceof Items list ? list.values() : List.of(this);
    }

    /** Answers its fields, where it is a map. */
    default Fields fields(String what) {
        if (this instanceof Fields map) {
            return map;
        }
        throw place().fault(what + " must be a map, but is " + shown() + ".");
    }

    record Text(String text, Place place) implements Value {}

    record Items(List<Value> values, Place place) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A map; its fields keep their order. */
    record Fields(Map<String, Value> values, Place place) implements Value {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** Finds a field that has a value. */
        Optional<Value> find(String key) {
            return Optional.ofNullable(values.get(key)).filter(value -> !(value instanceof Nothing));
        }

        Value need(String key) {
            return find(key)
                    .orElseThrow(() -> place.fault("the property " + key + " is missing. Add it, AWS asks for it."));
        }

        Optional<String> findText(String key) {
            return find(key).map(value -> value.text(key));
        }

        String needText(String key) {
            return need(key).text(key);
        }

        /** Answers the texts of a list; none where there is no such field. */
        List<String> texts(String key) {
            return find(key).stream()
                    .flatMap(value -> value.items().stream())
                    .map(value -> value.text(key))
                    .toList();
        }

        List<Value> list(String key) {
            return find(key).map(Value::items).orElse(List.of());
        }

        /** Answers a map; an empty one where there is no such field. */
        Fields map(String key) {
            return find(key).map(value -> value.fields(key)).orElse(new Fields(Map.of(), place));
        }

        boolean isTrue(String key) {
            return findText(key).map("true"::equalsIgnoreCase).orElse(false);
        }

        /** Answers a whole number between {@code least} and {@code most}. */
        int number(String key, int otherwise, int least, int most) {
            Optional<Value> found = find(key);
            if (found.isEmpty()) {
                return otherwise;
            }
            String text = found.get().text(key);
            if (text.matches("-?\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Integer.parseInt(text);
            }
            throw found.get()
                    .place()
                    .fault(key + " must be a number from " + least + " to " + most + ", but is '" + text + "'.");
        }
    }

    /** What YAML calls null, and what {@code AWS::NoValue} leaves. */
    record Nothing(Place place) implements Value {}
}
