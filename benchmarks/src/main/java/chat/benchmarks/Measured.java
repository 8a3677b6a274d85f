package chat.benchmarks;

import java.util.Locale;

/** What one run of the load measured, between the end of the warm-up and the end. */
record Measured(
        double deliveriesPerSecond,
        double medianMillis,
        double p99Millis,
        double serverCores,
        double clientCores,
        double machineCores) {

    /** The server's processor seconds for a million deliveries. */
    double serverSecondsPerMillion() {
        return serverCores / deliveriesPerSecond * 1e6;
    }

    /** What the rest of the machine used meanwhile: the noise. */
    double othersCores() {
        return machineCores - serverCores - clientCores;
    }

    /** The line that goes from the load's process to the one that started it. */
    String toLine() {
        return String.format(
                Locale.ROOT,
                "measured %.1f %.3f %.3f %.3f %.3f %.3f",
                deliveriesPerSecond,
                medianMillis,
                p99Millis,
                serverCores,
                clientCores,
                machineCores);
    }

    static Measured parse(String line) {
        String[] words = line.split(" ", -1);
        if (!words[0].equals("measured")) {
            throw new IllegalStateException("The load failed: " + line);
        }
        return new Measured(
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]),
                Double.parseDouble(words[6]));
    }
}
