package chat.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a table holds under one key, or values for an expression; one without attributes stands for none. */
record Item(Map<String, AttributeValue> attributes) {
    static final Item NONE = new Item(Map.of());

    Item {
        attributes = Map.copyOf(attributes);
    }

    Item with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    Item with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    Item with(String name, Set<String> values) {
        return with(name, AttributeValue.fromSs(List.copyOf(values)));
    }

    Item with(String name, Map<String, Long> numbers) {
        return with(
                name,
                AttributeValue.fromM(numbers.entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey, entry -> AttributeValue.fromN(Long.toString(entry.getValue()))))));
    }

    private Item with(String name, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(attributes);
        more.put(name, value);
        return new Item(more);
    }

    Item with(Item others) {
        Map<String, AttributeValue> more = new HashMap<>(attributes);
        more.putAll(others.attributes);
        return new Item(more);
    }

    boolean isPresent() {
        return !attributes.isEmpty();
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("An item without its " + name));
    }

    /** Answers a set of texts; an empty one where there is none, since DynamoDB keeps none that is empty. */
    Set<String> texts(String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(value -> Set.copyOf(value.ss()))
                .orElse(Set.of());
    }

    /** Answers a map of numbers; an empty one where there is none. */
    Map<String, Long> numbers(String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(value -> value.m().entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry -> Long.parseLong(entry.getValue().n()))))
                .orElse(Map.of());
    }

    /** Answers a number; 0 where there is none. */
    long number(String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(value -> Long.parseLong(value.n()))
                .orElse(0L);
    }
}
