package chat.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The load's process, seen from the one that started it. */
final class Load implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private Load(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static Load start(
            Contender contender, RunningServer server, Crowd crowd, List<String> prefix, int warmUp, int seconds)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(Java.running(
                LoadClient.class,
                List.of(
                        Integer.toString(server.port()),
                        Long.toString(server.pid()),
                        contender.dialect().name(),
                        Integer.toString(crowd.rooms()),
                        Integer.toString(crowd.members()),
                        Integer.toString(crowd.window()),
                        Integer.toString(warmUp),
                        Integer.toString(seconds))));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Load(process);
    }

    /** The line that the load says when it is done, or ready; the load's own patience bounds the wait. */
    String answer() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The load failed; its message is above");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
