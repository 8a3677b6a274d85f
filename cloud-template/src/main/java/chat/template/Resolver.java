package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Items;
import chat.template.Value.Nothing;
import chat.template.Value.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Replaces each intrinsic function of a template by its value. */
final class Resolver {
    private final Variables variables;
    private final Fields mappings;
    private final Branches branches;

    /** Tells which way an {@code If} goes. */
    interface Branches {
        boolean holds(String condition, Place asker);
    }

    Resolver(Variables variables, Fields mappings, Branches branches) {
        this.variables = variables;
        this.mappings = mappings;
        this.branches = branches;
    }

    /** Answers the value without functions; what is {@code AWS::NoValue} is left out. */
    Value resolve(Value value) {
        return switch (value) {
            case Text text -> text;
            case Nothing nothing -> nothing;
            case Items(List<Value> values, Place place) ->
                new Items(
                        values.stream()
                                .map(this::resolve)
                                .filter(item -> !(item instanceof Nothing))
                                .toList(),
                        place);
            case Fields fields -> isCall(fields) ? call(fields) : inside(fields);
        };
    }

    private static boolean isCall(Fields fields) {
        return fields.values().size() == 1
                && fields.values().keySet().stream().allMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
    }

    private Value inside(Fields fields) {
        Map<String, Value> resolved = new LinkedHashMap<>();
        fields.values().forEach((key, value) -> resolved.put(key, resolve(value)));
        resolved.values().removeIf(Nothing.class::isInstance);
        return new Fields(resolved, fields.place());
    }

    private Value call(Fields call) {
        String function = call.values().keySet().iterator().next();
        Place place = call.place();
        Value argument = call.need(function);
        return switch (function) {
            case "Ref" -> variables.ref(argument.text("Ref"), place);
            case "Fn::GetAtt" -> attribute(argument, place);
            case "Fn::Sub" -> new Substitution(this, variables).fill(argument, place);
            case "Fn::If" -> {
                List<Value> parts = arguments(function, argument, 3);
                boolean holds = branches.holds(parts.get(0).text("The condition of If"), place);
                yield resolve(parts.get(holds ? 1 : 2));
            }
            case "Fn::Join" -> {
                List<Value> parts = arguments(function, argument, 2);
                yield new Text(String.join(parts.get(0).text("The delimiter of Join"), texts(parts.get(1))), place);
            }
            case "Fn::Select" -> select(arguments(function, argument, 2), place);
            case "Fn::Split" -> {
                List<Value> parts = arguments(function, argument, 2);
                String[] pieces = resolve(parts.get(1))
                        .text("What Split takes apart")
                        .split(Pattern.quote(parts.get(0).text("The delimiter of Split")), -1);
                yield new Items(
                        Arrays.stream(pieces)
                                .<Value>map(piece -> new Text(piece, place))
                                .toList(),
                        place);
            }
            case "Fn::FindInMap" -> found(arguments(function, argument, 3), place);
            case "Fn::Base64" ->
                new Text(
                        Base64.getEncoder()
                                .encodeToString(resolve(argument).text("Base64").getBytes(StandardCharsets.UTF_8)),
                        place);
            default ->
                throw place.fault("the function " + function.replace("Fn::", "!")
                        + " is not known here. Look at how it is written, or put the value itself there.");
        };
    }

    private Value attribute(Value argument, Place place) {
        List<Value> parts = argument instanceof Text(String dotted, Place at) && dotted.contains(".")
                ? List.of(
                        new Text(dotted.substring(0, dotted.indexOf('.')), at),
                        new Text(dotted.substring(dotted.indexOf('.') + 1), at))
                : arguments("Fn::GetAtt", argument, 2);
        return variables.attribute(
                parts.get(0).text("The resource of GetAtt"),
                resolve(parts.get(1)).text("The attribute of GetAtt"),
                place);
    }

    private Value select(List<Value> parts, Place place) {
        String index = resolve(parts.get(0)).text("The index of Select");
        List<Value> items = resolve(parts.get(1)).items();
        if (!index.matches("\\d{1,5}") || Integer.parseInt(index) >= items.size()) {
            throw place.fault("Select asks for number " + index + " of a list of " + items.size()
                    + "; the first is number 0. Choose one that is there.");
        }
        return items.get(Integer.parseInt(index));
    }

    private Value found(List<Value> keys, Place place) {
        Value found = mappings;
        for (Value key : keys) {
            String name = resolve(key).text("A key of FindInMap");
            found = found.fields("A mapping")
                    .find(name)
                    .orElseThrow(() -> place.fault("FindInMap looks for " + name + ", which no mapping has there."));
        }
        return found;
    }

    private List<Value> arguments(String function, Value argument, int count) {
        List<Value> parts = argument.items();
        if (parts.size() != count) {
            throw argument.place().fault(function + " takes " + count + " values, but has " + parts.size() + ".");
        }
        return parts;
    }

    private List<String> texts(Value list) {
        List<String> texts = new ArrayList<>();
        resolve(list).items().forEach(item -> texts.add(item.text("What Join joins")));
        return texts;
    }
}
