package chat.cloud;

import chat.cloud.Callers.Caller;
import chat.cloud.Invocation.Outcome;
import chat.template.LambdaFunction;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An execution environment in a process of its own, under Amazon's own runtime interface client. */
final class ProcessInstance implements Instance {
    /** Lambda gives a function ten seconds to begin. */
    private static final Duration INIT = Duration.ofSeconds(10);

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final Callers callers;
    private final Caller caller;
    private final RuntimeApi api;
    private final Process process;
    private volatile boolean isOver;

    /** Starts {@code code}, a jar or a folder of classes, in {@code environment} and nothing else. */
    ProcessInstance(Callers callers, Caller caller, Path code, Map<String, String> environment) {
        this.callers = callers;
        this.caller = caller;
        this.api = new RuntimeApi(caller.function().arn());
        ProcessBuilder builder = new ProcessBuilder(command(caller.function(), code)).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        try {
            this.process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader lines = process.inputReader();
        Thread.ofVirtual().start(() -> {
            lines.lines().forEach(line -> caller.ledger().log(line));
            isOver = true;
            api.end("Runtime.ExitError", "Runtime exited without providing a reason");
        });
    }

    /** As Lambda starts Java: one collector, the first compiler, and a heap that fits the function's memory. */
    private static List<String> command(LambdaFunction function, Path code) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx" + Math.max(64, function.memoryMegabytes() * 8 / 10) + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + NativePart.PROPERTY + "=" + NativePart.unpacked(),
                "-cp",
                code + File.pathSeparator + System.getProperty("java.class.path"),
                CLIENT,
                function.handler());
    }

    @Override
    public Outcome invoke(Invocation invocation) {
        caller.writesTo(invocation.ledger());
        try {
            Optional<Outcome> outcome = api.awaitReady(INIT) ? api.invoke(invocation) : Optional.empty();
            return outcome.orElseGet(this::kill);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.TimedOut();
        }
    }

    private Outcome kill() {
        isOver = true;
        process.toHandle().destroyForcibly();
        return new Outcome.TimedOut();
    }

    @Override
    public boolean isUsable() {
        return !isOver;
    }

    @Override
    public void close() {
        callers.dismiss(caller);
        process.toHandle().destroyForcibly();
        process.onExit().join();
        api.close();
    }
}
