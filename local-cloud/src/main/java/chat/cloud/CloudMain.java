package chat.cloud;

import chat.emulator.NoEmulatorException;
import chat.template.Check;
import chat.template.Deployment;
import chat.template.FaultyTemplateException;
import chat.template.Finding;
import chat.template.Template;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Starts the cloud on one's desk. */
public final class CloudMain {
    static final int WELL = 0;
    static final int FAULTY = 1;
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
            case CloudCommandLine.CheckTemplate(var options) -> check(options);
            case CloudCommandLine.WarmUp(var options) -> Optional.of(WarmUp.run(options) ? WELL : WRONG);
            case CloudCommandLine.Start(var options) -> start(options);
        };
    }

    private Optional<Integer> start(CloudOptions options) {
        try {
            LocalCloud cloud = LocalCloud.start(options);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(cloud)));
            out.print(welcome(cloud));
            cloud.notices().forEach(notice -> out.println("Note: " + notice));
            out.flush();
            return Optional.empty();
        } catch (FaultyTemplateException | NoEmulatorException explained) {
            return wrong(String.valueOf(explained.getMessage()));
        } catch (UncheckedIOException unwritable) {
            return wrong("The tables cannot be kept in "
                    + options.data().map(Path::toString).orElse("memory")
                    + ". Give --data a folder that can be written to.");
        } catch (JavalinException notListening) {
            return wrong("Port " + options.port()
                    + " cannot be used. End what uses it, or choose another with --port, such as --port 0.");
        }
    }

    /** Red while there is something to mend. */
    private Optional<Integer> check(CloudOptions options) {
        try {
            Deployment deployment = Template.read(options.template(), options.parameters());
            List<Finding> findings = Check.of(deployment);
            deployment.notices().forEach(notice -> out.println("note       " + notice));
            findings.forEach(finding -> out.println(line(finding)));
            long faults = findings.stream().filter(Finding::isFault).count();
            out.println(
                    switch ((int) faults) {
                        case 0 -> "Nothing to mend in " + options.template() + ".";
                        case 1 -> "One thing to mend in " + options.template() + ".";
                        default -> faults + " things to mend in " + options.template() + ".";
                    });
            return Optional.of(faults == 0 ? WELL : FAULTY);
        } catch (FaultyTemplateException refused) {
            return wrong("AWS would refuse " + options.template() + ": " + refused.getMessage());
        }
    }

    private static String line(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return String.format(Locale.ROOT, "%-10s %s: %s", severity, finding.resource(), finding.sentence());
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
