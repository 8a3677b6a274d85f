package chat.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The DynamoDB that the tests run on: the one that {@code DYNAMODB_ENDPOINT} names, or an emulator of this JVM's own. */
final class Emulator {
    private static final Path BINARY =
            Path.of("..", "adapter-dynamodb", "node_modules", "@dynoxide", "linux-x64", "dynoxide");
    private static final String NEITHER = "There is no DynamoDB to test on: run adapter-dynamodb/fetch-emulator.sh, "
            + "or let DYNAMODB_ENDPOINT name one.";
    private static final int PORTS_TO_TRY = 5;

    private Emulator() {}

    static URI endpoint() {
        return Started.ENDPOINT;
    }

    private static URI start() {
        return Optional.ofNullable(System.getenv("DYNAMODB_ENDPOINT"))
                .map(URI::create)
                .orElseGet(Emulator::startOwn);
    }

    private static URI startOwn() {
        if (!Files.isExecutable(BINARY)) {
            throw new IllegalStateException(NEITHER);
        }
        for (int tried = 0; tried < PORTS_TO_TRY; tried++) {
            Optional<URI> started = startOn(freePort());
            if (started.isPresent()) {
                return started.get();
            }
        }
        throw new IllegalStateException("The DynamoDB emulator does not start.");
    }

    private static Optional<URI> startOn(int port) {
        try {
            Process emulator = new ProcessBuilder(BINARY.toString(), "serve", "-p", Integer.toString(port))
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::destroyForcibly));
            BufferedReader output = emulator.inputReader();
            boolean listens = output.lines().anyMatch(line -> line.contains("listening"));
            Thread.ofPlatform().daemon().start(() -> output.lines().forEach(line -> {}));
            return listens ? Optional.of(URI.create("http://127.0.0.1:" + port)) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Started {
        static final URI ENDPOINT = start();
    }
}
