package chat.lambda;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A stand-in in a process of its own, so that its work is not counted as the function's. */
final class StandInProcess implements AutoCloseable {
    private final Process process;
    private final URI endpoint;

    StandInProcess(long latencyMillis) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StandInProcess.class.getName(),
                        Long.toString(latencyMillis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        endpoint = URI.create(process.inputReader().readLine());
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Serves until it is ended; says where. */
    public static void main(String[] latencyMillis) throws InterruptedException {
        StandIn standIn = new StandIn();
        standIn.takes(Long.parseLong(latencyMillis[0]));
        System.out.println(standIn.endpoint());
        Thread.currentThread().join();
    }
}
