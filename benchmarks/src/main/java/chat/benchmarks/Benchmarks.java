package chat.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Runs everything and prints tables in Markdown. */
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Options options = new Options(args);
        List<Contender> contenders = options.contenders();
        int rounds = options.number("--rounds", 3);
        Saturation saturation =
                new Saturation(contenders, rounds, options.number("--warm-up", 8), options.number("--seconds", 5));
        for (Scenario scenario : options.scenarios()) {
            saturation.run(scenario);
        }
        int idle = options.number("--idle", 5000);
        if (idle > 0) {
            new IdleMemory(idle).run(contenders);
        }
        int starts = options.number("--starts", 5);
        if (starts > 0) {
            new StartUp(starts).run(contenders);
        }
    }
}
