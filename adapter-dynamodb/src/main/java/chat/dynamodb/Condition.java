package chat.dynamodb;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must be true for a write to happen, and the values that the write's expressions speak of.
 *
 * <p>In every expression an attribute has a {@code #} before its name, since many names are reserved words.
 */
record Condition(String text, Item values) {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    static Condition that(String text) {
        return new Condition(text, Item.NONE);
    }

    Condition and(String more) {
        return new Condition(text + " AND " + more, values);
    }

    Condition with(String value, String is) {
        return new Condition(text, values.with(value, is));
    }

    Condition with(String value, Set<String> is) {
        return new Condition(text, values.with(value, is));
    }

    /** With the parts of a pace, each under its name. */
    Condition with(Pace pace) {
        return new Condition(text, pace.in(values, ":"));
    }

    Condition with(String value, long is) {
        return new Condition(text, values.with(value, is));
    }

    /** What each {@code #name} stands for, here and in {@code others}. */
    Map<String, String> names(String... others) {
        Map<String, String> names = new TreeMap<>();
        NAME.matcher(String.join(" ", others) + " " + text)
                .results()
                .forEach(match -> names.put(match.group(), match.group(1)));
        return names;
    }

    /** The values, as the SDK takes them: it refuses an empty map, and leaves out one of its own. */
    Map<String, AttributeValue> arguments() {
        return values.isPresent() ? values.attributes() : DefaultSdkAutoConstructMap.getInstance();
    }
}
