package chat.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the command line asks for. */
final class Options {
    private final List<String> arguments;

    Options(String[] arguments) {
        this.arguments = List.of(arguments);
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Every option takes a value: " + this.arguments);
        }
    }

    Path home() {
        return Path.of(one("--home").orElse("benchmarks")).toAbsolutePath();
    }

    int number(String option, int preset) {
        return one(option).map(Integer::parseInt).orElse(preset);
    }

    /** The presets and those added by {@code --with NAME=COMMAND}, less those that {@code --only} leaves out. */
    List<Contender> contenders() {
        List<Contender> all = new ArrayList<>(preset());
        for (String added : many("--with")) {
            String[] parts = added.split("=", 2);
            all.add(new Contender(parts[0], Dialect.PLAIN, true, List.of(parts[1].split(" ", -1))));
        }
        List<String> only = List.of(one("--only").orElse("").split(",", -1));
        return all.stream()
                .filter(contender -> only.contains("") || only.contains(contender.name()))
                .toList();
    }

    List<Scenario> scenarios() {
        List<Scenario> all = Scenario.all(number("--window", 16));
        String chosen = one("--scenarios").orElse("1,2,3,4");
        return IntStream.rangeClosed(1, all.size())
                .filter(number -> chosen.contains(Integer.toString(number)))
                .mapToObj(number -> all.get(number - 1))
                .toList();
    }

    private List<Contender> preset() {
        Path peers = home().resolve("peers");
        return List.of(
                new Contender("ws", Dialect.PLAIN, true, node(peers.resolve("ws.js"))),
                new Contender("socket.io", Dialect.SOCKET_IO, true, node(peers.resolve("socket-io.js"))),
                new Contender(
                        "ours",
                        Dialect.PLAIN,
                        true,
                        ours(home().resolveSibling("adapter-javalin/target/classroom.jar"))),
                new Contender("bare", Dialect.PLAIN, false, Java.running(BareServer.class, List.of())));
    }

    /** The others bound nothing, so here it does not either. */
    private static List<String> ours(Path jar) {
        String quotas = "messages=off room=off posts=off members=off entries=off frames=off";
        return List.of(
                Java.command(), "-jar", jar.toString(), "--port", "0", "--quotas", quotas, "--handshakes", "off");
    }

    private static List<String> node(Path script) {
        return List.of("node", "--expose-gc", script.toString());
    }

    private Optional<String> one(String option) {
        return many(option).stream().findFirst();
    }

    private List<String> many(String option) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (arguments.get(i).equals(option)) {
                values.add(arguments.get(i + 1));
            }
        }
        return values;
    }
}
