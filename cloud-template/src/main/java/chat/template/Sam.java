package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Items;
import chat.template.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Does what SAM does to a template: {@code Globals} go into functions, and what a function brings along is made. */
final class Sam {
    static final String FUNCTION = "AWS::Serverless::Function";

    private final Fields globals;
    private final Notices notices;

    Sam(Fields root, Notices notices) {
        this.globals = root.map("Globals").map("Function");
        this.notices = notices;
    }

    /** Answers the resource and what SAM makes of it besides: a role, an alias, a version, sources. */
    List<Declared> expanded(Declared resource) {
        if (!resource.type().equals(FUNCTION)) {
            return List.of(resource);
        }
        Declared function =
                new Declared(resource.id(), FUNCTION, merged(globals, resource.properties()), resource.condition());
        List<Declared> made = new ArrayList<>();
        if (function.properties().find("Role").isEmpty()) {
            made.add(function.beside(function.id() + "Role", "AWS::IAM::Role", role(function.properties())));
            Fields role = fields(function, Map.of("Fn::GetAtt", texts(function, function.id() + "Role", "Arn")));
            function = function.beside(
                    function.id(), FUNCTION, merged(function.properties(), fields(function, Map.of("Role", role))));
        } else if (function.properties().find("Policies").isPresent()) {
            notices.add(
                    function.place(), "its Policies have no effect, because it names a Role. Put them into the role.");
        }
        made.add(0, function);
        function.properties().find("AutoPublishAlias").ifPresent(alias -> publish(made, alias));
        events(function).forEach(made::add);
        return made;
    }

    private static void publish(List<Declared> made, Value alias) {
        Declared function = made.getFirst();
        Value name = fields(function, Map.of("Ref", text(function, function.id())));
        Fields version = fields(function, Map.of("FunctionName", name));
        Fields live =
                fields(function, Map.of("FunctionName", name, "Name", alias, "FunctionVersion", text(function, "1")));
        made.add(function.beside(function.id() + ".Version", "AWS::Lambda::Version", version));
        made.add(function.beside(function.id() + ".Alias", "AWS::Lambda::Alias", live));
    }

    private static Fields role(Fields function) {
        List<Value> managed = new ArrayList<>(List.of(new Text("AWSLambdaBasicExecutionRole", function.place())));
        if (!events(function, "SQS").isEmpty()) {
            managed.add(new Text("AWSLambdaSQSQueueExecutionRole", function.place()));
        }
        Map<String, Value> role = new LinkedHashMap<>();
        role.put("AssumeRolePolicyDocument", Trust.ofLambda(function.place()));
        role.put("ManagedPolicyArns", new Items(managed, function.place()));
        function.find("Policies").ifPresent(policies -> role.put("Policies", policies));
        return new Fields(role, function.place());
    }

    private Stream<Declared> events(Declared function) {
        function.properties().map("Events").values().forEach((name, event) -> {
            String type = event.fields("An event").needText("Type");
            if (!type.equals("SQS")) {
                notices.add(
                        event.place(), "events of the type " + type + " are not known here; " + name + " never comes.");
            }
        });
        return events(function.properties(), "SQS").entrySet().stream().map(event -> {
            Map<String, Value> source = new LinkedHashMap<>(event.getValue().values());
            Value name = fields(
                    function,
                    Map.of(
                            "Ref",
                            text(
                                    function,
                                    function.id()
                                            + (function.properties()
                                                            .find("AutoPublishAlias")
                                                            .isPresent()
                                                    ? ".Alias"
                                                    : ""))));
            source.put("FunctionName", name);
            source.put("EventSourceArn", event.getValue().need("Queue"));
            return function.beside(
                    function.id() + event.getKey(),
                    "AWS::Lambda::EventSourceMapping",
                    new Fields(source, event.getValue().place()));
        });
    }

    private static Map<String, Fields> events(Fields function, String type) {
        Map<String, Fields> events = new LinkedHashMap<>();
        function.map("Events").values().forEach((name, event) -> {
            if (event.fields("An event").needText("Type").equals(type)) {
                events.put(name, event.fields("An event").map("Properties"));
            }
        });
        return events;
    }

    /** SAM's rule: maps are merged, lists are joined, else the function's own wins. */
    private static Fields merged(Fields general, Fields own) {
        Map<String, Value> merged = new LinkedHashMap<>(general.values());
        own.values().forEach((key, value) -> merged.merge(key, value, Sam::merged));
        return new Fields(merged, own.place());
    }

    private static Value merged(Value general, Value own) {
        if (general instanceof Fields left && own instanceof Fields right && !isCall(left) && !isCall(right)) {
            return merged(left, right);
        }
        if (general instanceof Items(List<Value> left, Place place)
                && own instanceof Items(List<Value> right, Place at)) {
            return new Items(Stream.concat(left.stream(), right.stream()).toList(), at);
        }
        return own;
    }

    private static boolean isCall(Fields fields) {
        return fields.values().keySet().stream().anyMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
    }

    private static Fields fields(Declared function, Map<String, Value> fields) {
        return new Fields(fields, function.place());
    }

    private static Text text(Declared function, String text) {
        return new Text(text, function.place());
    }

    private static Items texts(Declared function, String... texts) {
        return new Items(
                Stream.of(texts).<Value>map(text -> text(function, text)).toList(), function.place());
    }
}
