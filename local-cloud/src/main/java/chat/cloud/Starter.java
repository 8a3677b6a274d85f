package chat.cloud;

import chat.cloud.Callers.Caller;
import chat.template.LambdaFunction;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Starts execution environments: in this process where it has the handler's class, else, or if that is asked for, in one of their own. */
record Starter(CloudOptions options, Callers callers, Surroundings surroundings, InstantSource clock)
        implements Function<LambdaFunction, Instance> {
    @Override
    public Instance apply(LambdaFunction function) {
        Caller caller = callers.admit(function);
        Map<String, String> environment = surroundings.of(caller);
        Optional<HandlerClass> local =
                options.runtime() ? Optional.empty() : Handlers.make(function, environment, clock);
        return local.<Instance>map(handler -> new LocalInstance(callers, caller, handler))
                .orElseGet(() -> new ProcessInstance(callers, caller, code(function), environment));
    }

    /** Where the template is, its relative paths begin. */
    private Path code(LambdaFunction function) {
        return options.template()
                .toAbsolutePath()
                .resolveSibling(function.codeUri())
                .normalize();
    }
}
