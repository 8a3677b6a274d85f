package chat.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Optional;

/** A process of half-open connections, seen from the one that started it. */
final class HalfOpenLoad implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    private HalfOpenLoad(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.input = process.outputWriter(UTF_8);
    }

    /** Each number has an address of its own, since two addresses have less than 30,000 ports between them. */
    static HalfOpenLoad start(int port, int number, int connections, boolean again) throws IOException {
        List<String> arguments = List.of(
                Integer.toString(port),
                Integer.toString(number + 2),
                Integer.toString(connections),
                Boolean.toString(again));
        Process process = new ProcessBuilder(Java.running(HalfOpenClient.class, arguments))
                .redirectError(Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new HalfOpenLoad(process);
    }

    void awaitReady() throws IOException {
        read();
    }

    HalfOpenCount count() throws IOException {
        input.write("\n");
        input.flush();
        return HalfOpenCount.parse(read());
    }

    private String read() throws IOException {
        return Optional.ofNullable(output.readLine())
                .orElseThrow(() -> new IOException("The half-open connections failed; the message is above"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
