package chat.lambda;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;

/** Tells what went wrong without saying what was said. */
final class Faults {
    private static final int DEEPEST = 5;

    private Faults() {}

    /** The kinds of {@code fault} and its causes, and where it came from. */
    static String kinds(Throwable fault) {
        String kinds = Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(joining(" < "));
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 ? kinds : kinds + " at " + trace[0];
    }
}
