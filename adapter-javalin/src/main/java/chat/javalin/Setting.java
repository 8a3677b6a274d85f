package chat.javalin;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/** How what somebody wrote becomes an option. */
@FunctionalInterface
interface Setting {
    /** Answers {@code options} with what {@code value} says; empty when it cannot be read. */
    Optional<Options> read(Options options, String value);

    static Optional<Options> port(Options options, String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535
                ? Optional.of(options.withPort(Integer.parseInt(value)))
                : Optional.empty();
    }

    static Optional<Options> maxConnections(Options options, String value) {
        return value.matches("[1-9][0-9]{0,5}|1000000")
                ? Optional.of(options.withMaxConnections(Integer.parseInt(value)))
                : Optional.empty();
    }

    static Optional<Options> host(Options options, String value) {
        return value.matches("[A-Za-z0-9._:\\[\\]-]+") ? Optional.of(options.withHost(value)) : Optional.empty();
    }

    static Optional<Options> origin(Options options, String value) {
        return OriginPolicy.isOrigin(value) ? Optional.of(options.withOrigin(value)) : Optional.empty();
    }

    static Optional<Path> file(String value) {
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    static Setting onOrOff(BiFunction<Options, Boolean, Options> set) {
        return (options, value) -> Quantity.onOrOff(value).map(on -> set.apply(options, on));
    }

    static Setting timeOrOff(BiFunction<Options, Optional<Duration>, Options> set) {
        return (options, value) -> value.equals("off")
                ? Optional.of(set.apply(options, Optional.empty()))
                : Quantity.time(value).map(time -> set.apply(options, Optional.of(time)));
    }
}
