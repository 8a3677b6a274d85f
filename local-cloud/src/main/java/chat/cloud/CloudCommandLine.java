package chat.cloud;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked for when the cloud was started. */
sealed interface CloudCommandLine {
    /** Run the cloud. */
    record Start(CloudOptions options) implements CloudCommandLine {}

    /** Look for what is wrong with the template, and run nothing. */
    record CheckTemplate(CloudOptions options) implements CloudCommandLine {}

    /** Start a cloud for the build's sake: use it once and end. */
    record WarmUp(CloudOptions options) implements CloudCommandLine {}

    /** Say this, and that is all. */
    record Say(String text) implements CloudCommandLine {}

    /** It cannot be understood; {@code sentence} says what to do. */
    record Wrong(String sentence) implements CloudCommandLine {}

    String HELP = """
            The cloud on your desk: what a template deploys on AWS, run here, offline, with a look inside.

              --port N                 the port to listen on; 0 takes a free one (7070)
              --template FILE          the template to run (adapter-lambda/sam/template-full.yml)
              --parameter NAME=VALUE   a parameter of the template; may be given again
              --check                  say what is wrong with the template, and run nothing
              --serial                 deal with the frames of a connection in order, as AWS does not
              --runtime                run each function in a process of its own, as Lambda does
              --data FOLDER            keep the tables there; without it they end with this cloud
              --help                   show this
              --version                show the version

            What stands in parentheses holds where nothing else is said.
            It listens on this machine alone. Java's own options go into CLASSROOM_JAVA_OPTS.""";

    /** Reads {@code arguments}; {@code template} is run where they name none. */
    static CloudCommandLine read(List<String> arguments, Path template) {
        Draft draft = new Draft(template);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(argument.substring(equals + 1));
            switch (name) {
                case "--cloud" -> {}
                case "--help", "-h" -> {
                    return new Say(HELP);
                }
                case "--version" -> {
                    return new Say("cloud " + version());
                }
                case "--warm-up" -> {
                    return new WarmUp(CloudOptions.of(template));
                }
                case "--check" -> draft.check = true;
                case "--serial" -> draft.serial = true;
                case "--runtime" -> draft.runtime = true;
                case "--port", "--template", "--parameter", "--data" -> {
                    if (value.isEmpty() && !rest.hasNext()) {
                        return new Wrong(name + " takes a value, and nothing was given.");
                    }
                    Optional<String> mistake = draft.set(name, value.orElseGet(rest::next));
                    if (mistake.isPresent()) {
                        return new Wrong(mistake.get());
                    }
                }
                case "--lan", "--host" -> {
                    return new Wrong("The cloud listens on this machine alone: it checks no signatures. " + "Leave "
                            + name + " out, or start the classroom without --cloud.");
                }
                default -> {
                    return new Wrong(
                            "There is no option " + name + " with --cloud. Add --help to see those there are.");
                }
            }
        }
        return draft.finish();
    }

    private static String version() {
        return Optional.ofNullable(CloudCommandLine.class.getPackage().getImplementationVersion())
                .orElse("in development");
    }

    /** What has been read so far. */
    final class Draft {
        private final Map<String, String> parameters = new HashMap<>();
        private int port = 7070;
        private Path template;
        private Optional<Path> data = Optional.empty();
        private boolean check;
        private boolean serial;
        private boolean runtime;

        private Draft(Path template) {
            this.template = template;
        }

        /** Answers what is wrong with the value. */
        private Optional<String> set(String name, String value) {
            try {
                switch (name) {
                    case "--port" -> {
                        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
                            return Optional.of("--port takes a number from 0 to 65535, not \"" + value + "\".");
                        }
                        port = Integer.parseInt(value);
                    }
                    case "--template" -> template = Path.of(value);
                    case "--data" -> data = Optional.of(Path.of(value));
                    default -> {
                        int equals = value.indexOf('=');
                        if (equals < 1) {
                            return Optional.of("--parameter takes NAME=VALUE, not \"" + value + "\".");
                        }
                        parameters.put(value.substring(0, equals), value.substring(equals + 1));
                    }
                }
                return Optional.empty();
            } catch (InvalidPathException invalid) {
                return Optional.of(name + " takes a path, not \"" + value + "\".");
            }
        }

        private CloudCommandLine finish() {
            if (!Files.isReadable(template) || Files.isDirectory(template)) {
                return new Wrong("There is no template " + template + ". Give --template the path of a file.");
            }
            if (runtime && !NativePart.isHere()) {
                return new Wrong("--runtime needs Linux: Amazon's runtime interface client is made for nothing else.");
            }
            CloudOptions options = new CloudOptions(port, template, parameters, serial, runtime, data);
            return check ? new CheckTemplate(options) : new Start(options);
        }
    }
}
