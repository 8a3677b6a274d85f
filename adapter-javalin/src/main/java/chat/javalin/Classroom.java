package chat.javalin;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The server as a program: what it says and how it ends. */
final class Classroom {
    static final int WELL = 0;
    static final int WRONG = 2;

    private static final Duration PATIENCE = Duration.ofMillis(1_800);

    private final PrintStream out;
    private final PrintStream err;

    Classroom(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Does what is asked; answers the exit code, or nothing while the server runs. */
    Optional<Integer> run(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        return switch (CommandLine.read(arguments, environment)) {
            case CommandLine.Say(var text) -> say(text);
            case CommandLine.Wrong(var sentence) -> wrong(sentence);
            case CommandLine.Report(var push) -> report(push);
            case CommandLine.WarmUp() -> Optional.of(WarmUp.run() ? WELL : WRONG);
            case CommandLine.Start(var options) -> start(options, knowsColours(environment));
        };
    }

    private Optional<Integer> start(Options options, boolean colours) {
        try {
            InstantSource clock = InstantSource.system();
            Credentials credentials = Wiring.credentials(options.signIn(), clock);
            ChatServer server = ChatServer.start(options, credentials.authenticator(), clock);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(server)));
            out.print(Banner.of(options, server.port(), credentials, colours));
            out.flush();
            return Optional.empty();
        } catch (UnusableOptionException unusable) {
            return wrong(String.valueOf(unusable.getMessage()));
        } catch (JavalinException notListening) {
            return wrong(reason(options, notListening));
        }
    }

    private Optional<Integer> report(Push push) throws InterruptedException {
        try {
            Optional<String> failure = push.carryOut();
            return failure.isPresent() ? wrong(failure.get()) : say("Told whoever it concerns.");
        } catch (UnusableOptionException unusable) {
            return wrong(String.valueOf(unusable.getMessage()));
        }
    }

    private static boolean knowsColours(Map<String, String> environment) {
        String terminal = environment.getOrDefault("TERM", "dumb");
        return !terminal.equals("dumb") || environment.containsKey("WT_SESSION");
    }

    /** Ends in time whatever happens; a signal's own exit code would look like a failure. */
    private static void end(ChatServer server) {
        try {
            Thread.ofVirtual().start(server::close).join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(WELL);
    }

    private static String reason(Options options, JavalinException failure) {
        Optional<Throwable> cause = Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .filter(each -> each instanceof SocketException || each instanceof UnresolvedAddressException)
                .findFirst();
        if (cause.isEmpty()) {
            throw failure;
        }
        String host = options.host().orElse("127.0.0.1");
        return switch (cause.get()) {
            case BindException busy
            when String.valueOf(busy.getMessage()).contains("in use") ->
                "Port " + options.port()
                        + " is in use. End what uses it, or choose another with --port, such as --port 0.";
            case SocketException denied
            when String.valueOf(denied.getMessage()).contains("denied") ->
                "Port " + options.port() + " may not be used here. Choose one above 1023 with --port.";
            default -> "This machine cannot listen on " + host + ". Give --host one of its own names or addresses.";
        };
    }

    private Optional<Integer> say(String text) {
        out.println(text);
        return Optional.of(WELL);
    }

    private Optional<Integer> wrong(String sentence) {
        err.println(sentence);
        return Optional.of(WRONG);
    }
}
