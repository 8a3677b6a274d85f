package chat.cloud;

import chat.emulator.NoEmulatorException;
import chat.template.FaultyTemplateException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts the cloud on one's desk. */
public final class CloudMain {
    static final int WELL = 0;
    static final int WRONG = 2;

    private static final Duration PATIENCE = Duration.ofMillis(1_800);
    private static final Path TEMPLATE = Path.of("adapter-lambda", "sam", "template-full.yml");

    private final PrintStream out;
    private final PrintStream err;

    CloudMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(System.getenv().getOrDefault("CLOUD_HOME", ""));
        new CloudMain(System.out, System.err)
                .run(List.of(args), home.resolve(TEMPLATE))
                .ifPresent(System::exit);
    }

    /** Does what is asked; answers the exit code, or nothing while the cloud runs. */
    Optional<Integer> run(List<String> arguments, Path template) throws IOException, InterruptedException {
        return switch (CloudCommandLine.read(arguments, template)) {
            case CloudCommandLine.Say(var text) -> say(text);
            case CloudCommandLine.Wrong(var sentence) -> wrong(sentence);
            case CloudCommandLine.WarmUp(var options) -> Optional.of(WarmUp.run(options) ? WELL : WRONG);
            case CloudCommandLine.Start(var options) -> start(options);
        };
    }

    private Optional<Integer> start(CloudOptions options) {
        try {
            LocalCloud cloud = LocalCloud.start(options);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(cloud)));
            out.print(welcome(cloud));
            out.flush();
            return Optional.empty();
        } catch (FaultyTemplateException | NoEmulatorException explained) {
            return wrong(String.valueOf(explained.getMessage()));
        } catch (JavalinException notListening) {
            return wrong("Port " + options.port()
                    + " cannot be used. End what uses it, or choose another with --port, such as --port 0.");
        }
    }

    private static String welcome(LocalCloud cloud) {
        String here = "http://localhost:" + cloud.port();
        return """

                The cloud is up, on this machine alone:

                  the chat           %s
                  a look inside      %s/_inspector/
                  the WebSocket      %s

                Ctrl-C ends it.
                """.formatted(here, here, cloud.webSocket());
    }

    /** Ends in time whatever happens; a signal's own exit code would look like a failure. */
    private static void end(LocalCloud cloud) {
        try {
            Thread.ofVirtual().start(cloud::close).join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(WELL);
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
