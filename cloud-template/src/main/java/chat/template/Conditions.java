package chat.template;

import chat.template.Value.Fields;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which conditions of a template hold. */
final class Conditions {
    private static final int MOST = 10;

    private final Fields declared;
    private final Resolver resolver;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * Takes conditions.
     *
     * @param resolver knows parameters and mappings, but no resources
     */
    Conditions(Fields declared, Resolver resolver) {
        this.declared = declared;
        this.resolver = resolver;
    }

    /** Looks at all, so that a faulty one that nothing uses is found. */
    void look() {
        declared.values().forEach((name, condition) -> holds(name, condition.place()));
    }

    boolean holds(String name, Place asker) {
        Value condition = declared.find(name)
                .orElseThrow(() -> asker.fault("there is no condition " + name + ". Define it under Conditions."));
        Boolean answer = known.get(name);
        if (answer != null) {
            return answer;
        }
        if (!asked.add(name)) {
            throw condition.place().fault("the condition depends on itself.");
        }
        boolean holds = test(condition);
        asked.remove(name);
        known.put(name, holds);
        return holds;
    }

    /** Answers whether an expression such as {@code !Equals} holds. */
    boolean test(Value condition) {
        Fields call = condition.fields("A condition");
        String function =
                call.values().size() == 1 ? call.values().keySet().iterator().next() : "";
        List<Value> arguments = call.list(function);
        return switch (function) {
            case "Fn::Equals" -> {
                count(arguments, 2, 2, call, function);
                yield same(resolver.resolve(arguments.get(0)), resolver.resolve(arguments.get(1)));
            }
            case "Fn::Not" -> {
                count(arguments, 1, 1, call, function);
                yield !test(arguments.get(0));
            }
            case "Fn::And" -> {
                count(arguments, 2, MOST, call, function);
                yield arguments.stream().map(this::test).toList().stream().allMatch(holds -> holds);
            }
            case "Fn::Or" -> {
                count(arguments, 2, MOST, call, function);
                yield arguments.stream().map(this::test).toList().stream().anyMatch(holds -> holds);
            }
            case "Condition" -> holds(call.needText("Condition"), call.place());
            default ->
                throw call.place().fault("a condition must be one of Equals, Not, And, Or or Condition. Write it so.");
        };
    }

    private static boolean same(Value left, Value right) {
        return left.text("What Equals compares").equals(right.text("What Equals compares"));
    }

    private static void count(List<Value> arguments, int least, int most, Fields call, String function) {
        if (arguments.size() < least || arguments.size() > most) {
            throw call.place()
                    .fault(function + " takes " + (least == most ? "" + least : least + " to " + most)
                            + " values, but has " + arguments.size() + ".");
        }
    }
}
