package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Items;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds parameters against what the section Rules asserts about them. */
final class Assertions {
    private static final Set<String> NOT_READ = Set.of(
            "Fn::Contains",
            "Fn::EachMemberEquals",
            "Fn::EachMemberIn",
            "Fn::If",
            "Fn::RefAll",
            "Fn::ValueOf",
            "Fn::ValueOfAll");

    private final Conditions conditions;
    private final Notices notices;

    Assertions(Conditions conditions, Notices notices) {
        this.conditions = conditions;
        this.notices = notices;
    }

    void check(Fields rules) {
        rules.values()
                .forEach((name, rule) -> unread(rule)
                        .ifPresentOrElse(
                                function -> notices.add(
                                        rule.place(),
                                        function + " is not read here: whether the rule holds is not known."),
                                () -> check(name, rule.fields(name))));
    }

    private void check(String name, Fields rule) {
        if (rule.find("RuleCondition").map(conditions::test).orElse(true)) {
            for (Value value : rule.need("Assertions").items()) {
                Fields assertion = value.fields("An assertion");
                if (!conditions.test(assertion.need("Assert"))) {
                    throw assertion
                            .place()
                            .fault(assertion
                                    .findText("AssertDescription")
                                    .orElse("the parameters do not keep the rule " + name + "."));
                }
            }
        }
    }

    private static Optional<String> unread(Value value) {
        return functions(value).filter(NOT_READ::contains).findFirst();
    }

    private static Stream<String> functions(Value value) {
        return switch (value) {
            case Fields fields ->
                Stream.concat(
                        fields.values().keySet().stream(),
                        fields.values().values().stream().flatMap(Assertions::functions));
            case Items items -> items.values().stream().flatMap(Assertions::functions);
            case Value.Text text -> Stream.empty();
            case Value.Nothing nothing -> Stream.empty();
        };
    }
}
