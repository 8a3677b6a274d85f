package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Items;
import chat.template.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the {@code ${…}} of a {@code Sub}. */
final class Substitution {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final Resolver resolver;
    private final Variables variables;

    Substitution(Resolver resolver, Variables variables) {
        this.resolver = resolver;
        this.variables = variables;
    }

    Value fill(Value argument, Place place) {
        if (argument instanceof Items(List<Value> parts, Place at)) {
            if (parts.size() != 2) {
                throw at.fault("Sub takes a text, and perhaps a map; here are " + parts.size() + " values.");
            }
            return fill(parts.get(0).text("Sub"), parts.get(1).fields("The second value of Sub"), place);
        }
        return fill(argument.text("Sub"), new Fields(Map.of(), place), place);
    }

    private Value fill(String text, Fields own, Place place) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1).trim();
            String value = name.startsWith("!") ? "${" + name.substring(1) + "}" : value(name, own, place);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return new Text(matcher.appendTail(filled).toString(), place);
    }

    private String value(String name, Fields own, Place place) {
        Value value = own.find(name).map(resolver::resolve).orElseGet(() -> variable(name, place));
        return value.text("${" + name + "}");
    }

    private Value variable(String name, Place place) {
        int dot = name.indexOf('.');
        return dot < 0 || name.matches(".*\\.(Alias|Version)")
                ? variables.ref(name, place)
                : variables.attribute(name.substring(0, dot), name.substring(dot + 1), place);
    }
}
