package chat.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds functions by name or ARN, with an alias, a version or neither. */
final class Callees {
    private static final String LATEST = "$LATEST";

    private final List<Resource> functions;
    private final List<String> qualified = new ArrayList<>();

    Callees(Stack stack) {
        this.functions = stack.of(Sam.FUNCTION, "AWS::Lambda::Function");
        stack.of("AWS::Lambda::Alias", "AWS::Lambda::Version").forEach(resource -> qualified.add(resource.arn()));
    }

    /** Answers what {@code name} calls: a name, an ARN, or the last part of one. */
    Callee find(String name, Resource caller) {
        String path = name.replaceFirst("^(" + Pseudo.arn("lambda", "") + ")?(function:)?", "");
        int colon = path.indexOf(':');
        String plain = colon < 0 ? path : path.substring(0, colon);
        String qualifier = colon < 0 ? "" : path.substring(colon + 1);
        Optional<Resource> function = functions.stream()
                .filter(candidate -> candidate.name().equals(plain))
                .findFirst();
        if (function.isEmpty()) {
            throw caller.place()
                    .fault("it names the function '" + name
                            + "', but there is none of that name. Use !Ref, !GetAtt or ${…} with one of "
                            + String.join(
                                    ", ", functions.stream().map(Resource::id).toList()) + ".");
        }
        if (!qualifier.isEmpty()
                && !qualifier.equals(LATEST)
                && !qualified.contains(function.get().arn() + ":" + qualifier)) {
            throw caller.place()
                    .fault(
                            "it names '" + qualifier + "' of " + function.get().id()
                                    + ", which has no such alias or version. Add AutoPublishAlias to the function, or name the function itself.");
        }
        return new Callee(function.get().id(), qualifier.equals(LATEST) ? "" : qualifier);
    }
}
