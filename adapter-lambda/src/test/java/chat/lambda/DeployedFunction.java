package chat.lambda;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** One function in a JVM of its own: the jar that is deployed, under Amazon's own runtime interface client. */
final class DeployedFunction implements AutoCloseable {
    private static final Path JAR = Path.of("target", "functions.jar");
    private static final List<String> RUNTIME = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");

    /** Unpacked once: each runtime would write it to one place of this machine, also while another runs from there. */
    private static final Path NATIVE_PART = nativePart();

    private final RuntimeApi api = new RuntimeApi();
    private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
    private final Process process;

    private DeployedFunction(Class<?> handler, Map<String, String> environment) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", "-cp", classPath()));
        command.add("-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + NATIVE_PART);
        command.addAll(List.of("com.amazonaws.services.lambda.runtime.api.client.AWSLambda", handler.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", api.address(),
                        "AWS_LAMBDA_FUNCTION_NAME", handler.getSimpleName(),
                        "AWS_LAMBDA_FUNCTION_VERSION", "1",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                        "AWS_LAMBDA_LOG_GROUP_NAME", "group",
                        "AWS_LAMBDA_LOG_STREAM_NAME", "stream",
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test"));
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        BufferedReader lines = process.inputReader();
        Thread.ofPlatform().daemon().start(() -> {
            lines.lines().forEach(output::add);
            api.giveUp("The function ended: " + output);
        });
    }

    static DeployedFunction start(Class<?> handler, Map<String, String> environment) {
        return new DeployedFunction(handler, environment);
    }

    String invoke(String event) throws InterruptedException {
        return api.invoke(event);
    }

    int restores() {
        return api.restores();
    }

    List<String> output() {
        return List.copyOf(output);
    }

    private static Path nativePart() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        try (InputStream library =
                DeployedFunction.class.getResourceAsStream("/jni/libaws-lambda-jni.linux-" + machine + ".so")) {
            Path unpacked = Files.createTempFile("libaws-lambda-jni", ".so");
            unpacked.toFile().deleteOnExit();
            Files.copy(requireNonNull(library), unpacked, StandardCopyOption.REPLACE_EXISTING);
            return unpacked;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String classPath() {
        Stream<String> runtime = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> RUNTIME.stream().anyMatch(entry::contains));
        return String.join(
                File.pathSeparator,
                Stream.concat(Stream.of(JAR.toString()), runtime).toList());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }
}
