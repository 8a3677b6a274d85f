package chat.benchmarks;

import static java.lang.System.Logger.Level.DEBUG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that was started here and ends here. */
final class RunningServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunningServer.class.getName());
    private static final Pattern URL = Pattern.compile("http://[^\\s/]+:(\\d+)");

    private final Process process;
    private final int port;

    private RunningServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server and waits until it says where it listens. */
    static RunningServer start(Contender contender, List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(contender.command());
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader output = process.inputReader(UTF_8);
        String line = output.readLine();
        while (line != null) {
            Matcher url = URL.matcher(line);
            if (url.find()) {
                Thread.ofVirtual().start(() -> drain(output));
                return new RunningServer(process, Integer.parseInt(url.group(1)));
            }
            line = output.readLine();
        }
        throw new IOException(contender.name() + " ended before it listened: " + command);
    }

    /** Keeps the server from waiting for a reader; the output ends when the server is told to. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            LOG.log(DEBUG, "No more output", ended);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
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
