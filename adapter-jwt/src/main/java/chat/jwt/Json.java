package chat.jwt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of JSON. */
sealed interface Json {
    /** Text. */
    record Text(String value) implements Json {}

    /** A number; one that is too large is infinite. */
    record Decimal(double value) implements Json {}

    /** True, false or null: no header and no claim that counts is one of them. */
    enum Literal implements Json {
        BOOLEAN,
        NULL
    }

    /** An array. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        boolean areTexts() {
            return values.stream().allMatch(Text.class::isInstance);
        }
    }

    /** An object: each name stands in it once. */
    record Members(Map<String, Json> values) implements Json {
        private static final Members NONE = new Members(Map.of());

        public Members {
            values = Map.copyOf(values);
        }

        /** Finds what has that name and is not null. */
        Optional<Json> member(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> value != Literal.NULL);
        }

        Optional<String> text(String name) {
            return member(name)
                    .flatMap(value -> value instanceof Text(String text) ? Optional.of(text) : Optional.empty());
        }

        /** Answers the texts in the array of that name, or the one that stands there. */
        List<String> texts(String name) {
            List<Json> all = values.get(name) instanceof Items(List<Json> items)
                    ? items
                    : member(name).stream().toList();
            return all.stream()
                    .flatMap(value -> value instanceof Text(String text) ? Stream.of(text) : Stream.empty())
                    .toList();
        }

        /** Answers the object of that name; an empty one where there is none. */
        Members members(String name) {
            return values.get(name) instanceof Members members ? members : NONE;
        }
    }
}
