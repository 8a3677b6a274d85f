package chat.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running Dynoxide, an emulator of DynamoDB, on a free port of loopback; it ends with this JVM at the latest. */
public final class Emulator implements AutoCloseable {
    private static final int PORTS_TO_TRY = 5;

    private final Process process;
    private final URI endpoint;

    private Emulator(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /**
     * Answers a DynamoDB for tests: the one that the environment's {@code DYNAMODB_ENDPOINT} names, or an emulator that
     * all of this JVM share.
     *
     * @throws NoEmulatorException if there is neither
     */
    public static URI shared() {
        return Optional.ofNullable(System.getenv("DYNAMODB_ENDPOINT"))
                .map(URI::create)
                .orElseGet(() -> Shared.EMULATOR.endpoint());
    }

    /**
     * Starts an emulator that keeps its tables in memory.
     *
     * @throws NoEmulatorException if none is installed, or it does not start
     */
    public static Emulator inMemory() {
        return start(List.of());
    }

    /**
     * Starts an emulator that keeps its tables in {@code file}, which is made if it is not there.
     *
     * @throws NoEmulatorException if none is installed, or it does not start
     */
    public static Emulator onFile(Path file) {
        return start(List.of("--db-path", file.toString()));
    }

    /** Where it listens. */
    public URI endpoint() {
        return endpoint;
    }

    /** Ends it and waits until it has ended. */
    @Override
    public void close() {
        process.toHandle().destroy(); // Unlike Process.destroy, this leaves its output to who reads it.
        process.onExit().join();
    }

    private static Emulator start(List<String> options) {
        Path binary = Binary.find();
        for (int tried = 0; tried < PORTS_TO_TRY; tried++) {
            Optional<Emulator> started = start(binary, freePort(), options);
            if (started.isPresent()) {
                return started.get();
            }
        }
        throw new NoEmulatorException("The DynamoDB emulator does not start: " + binary);
    }

    /** Somebody else may take the port before the emulator does; then it ends, and says nothing more. */
    private static Optional<Emulator> start(Path binary, int port, List<String> options) {
        List<String> command = new ArrayList<>(List.of(binary.toString(), "serve", "-p", Integer.toString(port)));
        command.addAll(options);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader output = process.inputReader();
            boolean listens = output.lines().anyMatch(line -> line.contains("listening"));
            Thread.ofPlatform().daemon().start(() -> drain(output));
            return listens
                    ? Optional.of(new Emulator(process, URI.create("http://127.0.0.1:" + port)))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads on, so that the emulator never waits for a reader, until one of the two is ended. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            return;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Shared {
        static final Emulator EMULATOR = inMemory();
    }
}
