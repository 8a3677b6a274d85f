package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Items;
import chat.template.Value.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Settles what a template's parameters are: as given, else as the template says. */
final class Parameters {
    private final Map<String, String> given;

    private Parameters(Map<String, String> given) {
        this.given = given;
    }

    static Map<String, Value> settle(Fields declared, Map<String, String> given) {
        for (String name : given.keySet()) {
            if (!declared.values().containsKey(name)) {
                throw declared.place()
                        .fault("there is no parameter " + name + ". The template has "
                                + String.join(", ", declared.values().keySet()) + ".");
            }
        }
        Map<String, Value> settled = new LinkedHashMap<>();
        declared.values()
                .forEach((name, rules) ->
                        settled.put(name, new Parameters(given).settled(name, rules.fields("Parameter " + name))));
        return settled;
    }

    private Value settled(String name, Fields rules) {
        String type = rules.needText("Type");
        String value = given.containsKey(name)
                ? given.get(name)
                : rules.find("Default").map(found -> found.text("Default")).orElse(null);
        if (value == null) {
            throw rules.place().fault("the parameter has no value and no Default. Give it one, as in " + name + "=….");
        }
        boolean listed = type.startsWith("List<") || type.equals("CommaDelimitedList");
        List<String> parts =
                listed ? Arrays.stream(value.split(",")).map(String::trim).toList() : List.of(value);
        parts.forEach(part -> check(part, type, rules));
        Place place = rules.place();
        return listed
                ? new Items(
                        parts.stream().<Value>map(part -> new Text(part, place)).toList(), place)
                : new Text(value, place);
    }

    private static void check(String value, String type, Fields rules) {
        List<String> allowed = rules.texts("AllowedValues");
        must(allowed.isEmpty() || allowed.contains(value), value, "one of " + String.join(", ", allowed), rules);
        rules.findText("AllowedPattern")
                .ifPresent(pattern -> must(matches(pattern, value, rules), value, "as " + pattern + " says", rules));
        if (type.equals("Number") || type.equals("List<Number>")) {
            must(value.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?"), value, "a number", rules);
            BigDecimal number = new BigDecimal(value);
            bound(rules, "MinValue", least -> number.compareTo(least) >= 0, value, "at least ");
            bound(rules, "MaxValue", most -> number.compareTo(most) <= 0, value, "at most ");
        }
        BigDecimal length = BigDecimal.valueOf(value.length());
        bound(rules, "MinLength", least -> length.compareTo(least) >= 0, value, "of a length of at least ");
        bound(rules, "MaxLength", most -> length.compareTo(most) <= 0, value, "of a length of at most ");
    }

    private static boolean matches(String pattern, String value, Fields rules) {
        try {
            return Pattern.matches(pattern, value);
        } catch (PatternSyntaxException broken) {
            throw rules.place().fault("its AllowedPattern is no pattern: " + broken.getDescription() + ".");
        }
    }

    private static void bound(Fields rules, String key, Predicate<BigDecimal> holds, String value, String words) {
        rules.findText(key).ifPresent(bound -> must(holds.test(new BigDecimal(bound)), value, words + bound, rules));
    }

    private static void must(boolean holds, String value, String rule, Fields rules) {
        if (!holds) {
            throw rules.place()
                    .fault("the parameter must be " + rule + ", but is '" + value + "'."
                            + rules.findText("ConstraintDescription")
                                    .map(" "::concat)
                                    .orElse(""));
        }
    }
}
