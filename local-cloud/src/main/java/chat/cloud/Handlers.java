package chat.cloud;

import chat.lambda.Functions;
import chat.template.LambdaFunction;
import java.lang.reflect.Constructor;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the handlers that this process has: the chat's own, and any other class on the class path.
 *
 * <p>A process has one environment. A handler that is to see its function's has a public constructor that takes a {@code
 * Map<String, String>}; one without is made by its constructor without parameters, as on Lambda.
 */
final class Handlers {
    private Handlers() {}

    /**
     * Makes the handler of {@code function}; empty where this process has no class of that name.
     *
     * @param clock what the chat's own tell the time by
     * @throws IllegalArgumentException if the class is no handler, or cannot be made
     */
    static Optional<HandlerClass> make(LambdaFunction function, Map<String, String> environment, InstantSource clock) {
        return Functions.create(className(function), environment, clock)
                .<Object>map(handler -> handler)
                .or(() -> find(function).map(type -> make(type, environment)))
                .map(HandlerClass::of);
    }

    /** Answers what to tell of a function that will see this process's environment in place of its own. */
    static Optional<String> notice(LambdaFunction function) {
        return find(function)
                .filter(type -> !type.getPackageName().equals(Functions.class.getPackageName()))
                .filter(type -> !takesEnvironment(type))
                .map(type -> function.logicalId() + ": " + type.getName()
                        + " runs in this process and does not see its own environment variables. Give it a public"
                        + " constructor that takes a Map<String, String>.");
    }

    private static String className(LambdaFunction function) {
        return function.handler().replaceFirst("::.*", "");
    }

    private static Optional<Class<?>> find(LambdaFunction function) {
        try {
            return Optional.of(Class.forName(className(function)));
        } catch (ClassNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    private static Object make(Class<?> type, Map<String, String> environment) {
        try {
            return takesEnvironment(type)
                    ? type.getConstructor(Map.class).newInstance(environment)
                    : type.getConstructor().newInstance();
        } catch (ReflectiveOperationException failed) {
            throw new IllegalArgumentException(type.getName() + " cannot be made: " + failed, failed);
        }
    }

    private static boolean takesEnvironment(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .map(Constructor::getParameterTypes)
                .anyMatch(parameters -> Arrays.equals(parameters, new Class<?>[] {Map.class}));
    }
}
