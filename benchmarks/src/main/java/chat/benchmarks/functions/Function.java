package chat.benchmarks.functions;

import chat.benchmarks.Java;
import chat.benchmarks.ProcessFigures;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A function in a JVM of its own, under Amazon's own runtime interface client. */
final class Function implements AutoCloseable {
    private static final List<String> RUNTIME = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");

    private final RuntimeApi api = new RuntimeApi();
    private final Process process;

    private Function(Code code, Circumstances circumstances) throws IOException {
        List<String> command = new ArrayList<>(circumstances.prefix());
        command.addAll(List.of(Java.command(), "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(circumstances.flags());
        command.addAll(List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", "-cp", code.classPath()));
        command.addAll(List.of("com.amazonaws.services.lambda.runtime.api.client.AWSLambda", code.handler()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        builder.environment().putAll(circumstances.environment());
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", api.address(),
                        "AWS_LAMBDA_FUNCTION_NAME", code.handler(),
                        "AWS_LAMBDA_FUNCTION_VERSION", "1",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                        "AWS_LAMBDA_LOG_GROUP_NAME", "group",
                        "AWS_LAMBDA_LOG_STREAM_NAME", "stream",
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test"));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static Function start(Code code, Circumstances circumstances) throws IOException {
        return new Function(code, circumstances);
    }

    /** Has it handle {@code event}, whose result must have {@code expected} in it. */
    void invoke(String event, String expected) {
        String result = api.invoke(event);
        if (!result.contains(expected)) {
            throw new IllegalStateException("Not " + expected + " but " + result);
        }
    }

    ProcessFigures figures() {
        return ProcessFigures.of(process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }

    /** Which class handles the events, and the jars that it is in. */
    record Code(String handler, String classPath) {
        /** A function of ours, in the jar that is deployed. */
        static Code ours(String handler, String jar) {
            String runtime = Arrays.stream(ownClassPath().split(File.pathSeparator, -1))
                    .filter(entry -> RUNTIME.stream().anyMatch(entry::contains))
                    .collect(Collectors.joining(File.pathSeparator));
            return new Code("chat.lambda." + handler, jar + File.pathSeparator + runtime);
        }

        /** A function that is here for comparison, with every client on its class path. */
        static Code compared(Class<?> handler) {
            return new Code(handler.getName(), ownClassPath());
        }

        private static String ownClassPath() {
            return System.getProperty("java.class.path");
        }
    }

    /** What a function finds where it runs. */
    record Circumstances(List<String> prefix, List<String> flags, Map<String, String> environment) {
        Circumstances {
            prefix = List.copyOf(prefix);
            flags = List.copyOf(flags);
            environment = Map.copyOf(environment);
        }
    }
}
