package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Nothing;
import chat.template.Value.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template as CloudFormation deploys it: the resources whose conditions hold, without functions. */
final class Stack implements Variables {
    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Metadata",
            "Parameters",
            "Rules",
            "Mappings",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");

    private final Map<String, Value> parameters;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Resolver resolver;
    private final Identities identities;
    private final Circles circles = new Circles();
    private final List<Resource> resources;

    Stack(Fields root, Map<String, String> given, Notices notices) {
        checkSections(root);
        this.parameters = Parameters.settle(root.map("Parameters"), given);
        Variables alone = new ParametersAlone(parameters);
        Conditions conditions =
                new Conditions(root.map("Conditions"), new Resolver(alone, root.map("Mappings"), (name, asker) -> {
                    throw asker.fault("a condition cannot use If.");
                }));
        conditions.look();
        new Assertions(conditions, notices).check(root.map("Rules"));
        this.resolver = new Resolver(this, root.map("Mappings"), conditions::holds);
        this.identities = new Identities(resolver::resolve);
        Sam sam = new Sam(root, notices);
        root.need("Resources")
                .fields("Resources")
                .values()
                .forEach((id, value) ->
                        sam.expanded(Declared.of(id, value)).forEach(resource -> declare(resource, conditions)));
        this.resources =
                List.copyOf(declared.values()).stream().map(this::resolved).toList();
        circles.check();
        circles.enter("Outputs", root.place());
        resolver.resolve(outputs(root, conditions));
    }

    private static Fields outputs(Fields root, Conditions conditions) {
        Map<String, Value> outputs = new LinkedHashMap<>(root.map("Outputs").values());
        outputs.values()
                .removeIf(output -> output.fields("An output")
                        .findText("Condition")
                        .map(condition -> !conditions.holds(condition, output.place()))
                        .orElse(false));
        return new Fields(outputs, root.place());
    }

    private static void checkSections(Fields root) {
        root.values().forEach((name, value) -> {
            if (!SECTIONS.contains(name)) {
                throw value.place().fault("there is no such section in a template. Is it indented too little?");
            }
        });
        if (root.find("Resources").isEmpty()) {
            throw root.place().fault("it has no Resources. Add the section, or give the right file.");
        }
    }

    private void declare(Declared resource, Conditions conditions) {
        if (resource.condition()
                .map(name -> conditions.holds(name, resource.place()))
                .orElse(true)) {
            declared.put(resource.id(), resource);
        } else {
            leftOut.add(resource.id());
        }
    }

    private Resource resolved(Declared resource) {
        circles.enter(resource.id(), resource.place());
        Fields properties = resolver.resolve(resource.properties()).fields("Properties");
        return new Resource(
                resource.id(),
                resource.type(),
                properties,
                identities.name(resource),
                identities.ref(resource),
                identities.arn(resource));
    }

    @Override
    public Value ref(String name, Place asker) {
        if (name.equals("AWS::NoValue")) {
            return new Nothing(asker);
        }
        Optional<Value> parameter = ParametersAlone.find(parameters, name, asker);
        return parameter.orElseGet(() -> new Text(identities.ref(named(name, asker)), asker));
    }

    @Override
    public Value attribute(String name, String attribute, Place asker) {
        Declared resource = named(name, asker);
        if (!Attributes.has(resource.type(), attribute)) {
            throw asker.fault(name + " has no attribute " + attribute + ". A resource of type " + resource.type()
                    + " has: " + Attributes.of(resource.type()) + ".");
        }
        return identities.attribute(resource, attribute, asker);
    }

    private Declared named(String name, Place asker) {
        Declared resource = declared.get(name);
        if (resource != null) {
            circles.uses(name);
            return resource;
        }
        throw asker.fault(
                leftOut.contains(name)
                        ? name
                                + " is not made, because its Condition does not hold. Refer to it under the same condition."
                        : "there is no " + name
                                + " to refer to. Look at how the name is written, or add the resource.");
    }

    /** Answers the resources of these types, in the order of the template. */
    List<Resource> of(String... types) {
        return resources.stream()
                .filter(resource -> List.of(types).contains(resource.type()))
                .toList();
    }

    List<Resource> all() {
        return resources;
    }
}
