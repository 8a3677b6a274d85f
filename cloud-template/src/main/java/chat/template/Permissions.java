package chat.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads who may invoke which function. */
final class Permissions {
    private static final Set<String> INVOKES = Set.of("lambda:InvokeFunction", "lambda:Invoke*", "lambda:*");

    private final Integrations integrations;
    private final Authorizers authorizers;

    Permissions(Integrations integrations, Authorizers authorizers) {
        this.integrations = integrations;
        this.authorizers = authorizers;
    }

    List<Permission> read(Stack stack, Callees callees, Notices notices) {
        List<Permission> permissions = new ArrayList<>();
        for (Resource resource : stack.of("AWS::Lambda::Permission")) {
            Callee callee = callees.find(resource.properties().needText("FunctionName"), resource);
            String action = resource.properties().needText("Action");
            String principal = resource.properties().needText("Principal");
            if (!INVOKES.contains(action)) {
                notices.add(
                        resource.place(),
                        "it allows " + action + ", but a function is called by lambda:InvokeFunction.");
            } else if (!isCalled(callee) && isCalledOtherwise(callee)) {
                notices.add(
                        resource.place(),
                        "it is for " + shown(callee)
                                + ", but the API calls another version or alias of it. It lets nobody in: name the same in both.");
            } else {
                permissions.add(new Permission(
                        resource.id(),
                        callee.function(),
                        principal,
                        resource.properties().findText("SourceArn")));
            }
        }
        return permissions;
    }

    private boolean isCalled(Callee callee) {
        return integrations.calls(callee) || authorizers.calls(callee);
    }

    private boolean isCalledOtherwise(Callee callee) {
        return integrations.calls(callee.function()) || authorizers.calls(callee.function());
    }

    private static String shown(Callee callee) {
        return callee.function() + (callee.qualifier().isEmpty() ? " itself" : ":" + callee.qualifier());
    }
}
