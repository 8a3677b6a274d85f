package chat.javalin;

import static java.util.stream.Collectors.joining;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was asked for when the server was started. */
sealed interface CommandLine {
    /** Start the server. */
    record Start(Options options) implements CommandLine {}

    /** Say this, and that is all. */
    record Say(String text) implements CommandLine {}

    /** Start a server for the build's sake: use it once and end. */
    record WarmUp() implements CommandLine {}

    /** Report this to a server that runs. */
    record Report(Push push) implements CommandLine {}

    /** It cannot be understood; {@code sentence} says what to do. */
    record Wrong(String sentence) implements CommandLine {}

    /** Reads the environment first and the arguments after it, which win. */
    static CommandLine read(List<String> arguments, Map<String, String> environment) {
        if (!arguments.isEmpty() && arguments.getFirst().equals("push")) {
            return PushReader.read(
                            arguments.subList(1, arguments.size()),
                            Options.defaults().port())
                    .<CommandLine>map(Report::new)
                    .orElseGet(() -> new Wrong(PushReader.USAGE));
        }
        CommandLine asked = new Start(Options.defaults());
        for (Flag flag : Flag.values()) {
            String value = environment.getOrDefault(flag.variable(), "").strip();
            for (String part : value.isEmpty() ? List.<String>of() : parts(flag, value)) {
                asked = set(asked, flag, flag.variable(), part);
            }
        }
        return consistent(read(asked, arguments.iterator()));
    }

    private static CommandLine read(CommandLine fromEnvironment, Iterator<String> arguments) {
        CommandLine asked = fromEnvironment;
        while (arguments.hasNext() && !(asked instanceof Wrong)) {
            String argument = arguments.next();
            switch (argument) {
                case "--help", "-h" -> {
                    return new Say(help());
                }
                case "--version" -> {
                    return new Say("classroom " + version());
                }
                case "--cloud" -> {
                    return new Wrong("The cloud is another program: start it with ./classroom --cloud.");
                }
                case "--warm-up" -> {
                    return new WarmUp();
                }
                default -> asked = option(asked, argument, arguments);
            }
        }
        return asked;
    }

    private static CommandLine consistent(CommandLine asked) {
        return asked instanceof Start(var options)
                ? contradiction(options).<CommandLine>map(Wrong::new).orElse(asked)
                : asked;
    }

    private static Optional<String> contradiction(Options options) {
        boolean opensAndCloses = options.lan() && options.host().stream().anyMatch(Addresses::isLoopback);
        return opensAndCloses
                ? Optional.of(
                        "--lan opens the classroom to the room, and --host keeps it to this machine. Leave one of them out.")
                : options.signIn().contradiction();
    }

    private static CommandLine option(CommandLine asked, String argument, Iterator<String> rest) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Optional<Flag> flag = Stream.of(Flag.values())
                .filter(each -> each.option().equals(name))
                .findAny();
        if (flag.isEmpty()) {
            return new Wrong("There is no option " + name + ". Run with --help to see those there are.");
        }
        if (equals >= 0) {
            return set(asked, flag.get(), name, argument.substring(equals + 1));
        }
        if (!flag.get().needsValue()) {
            return set(asked, flag.get(), name, "on");
        }
        return rest.hasNext()
                ? set(asked, flag.get(), name, rest.next())
                : new Wrong(name + " takes " + flag.get().takes() + ", and nothing was given.");
    }

    private static CommandLine set(CommandLine asked, Flag flag, String name, String value) {
        if (!(asked instanceof Start(var options))) {
            return asked;
        }
        return flag.read(options, value)
                .<CommandLine>map(Start::new)
                .orElseGet(() -> new Wrong(name + " takes " + flag.takes() + ", not \"" + value + "\"."));
    }

    private static List<String> parts(Flag flag, String value) {
        return flag == Flag.ORIGIN ? List.of(value.split("[, ]+")) : List.of(value);
    }

    private static String help() {
        String options = Stream.of(Flag.values()).map(Flag::help).collect(joining("\n"));
        return """
                The classroom: a chat for everyone in the room, from this machine alone.

                %s
                  push …                   report something to a classroom that is open; alone it shows how
                  --cloud                  run the cloud's template here instead; has options of its own
                  --help                   show this
                  --version                show the version

                What stands in parentheses holds where nothing else is said.
                Each option can be set in the environment as well: CLASSROOM_PORT=8080 is --port 8080.
                The command line wins. Java's own options go into CLASSROOM_JAVA_OPTS.""".formatted(options);
    }

    private static String version() {
        return Optional.ofNullable(CommandLine.class.getPackage().getImplementationVersion())
                .orElse("in development");
    }
}
