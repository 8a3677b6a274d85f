package chat.protocol;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** A time as it stands in a frame: ISO-8601, UTC, always with milliseconds. */
final class WireTime {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private WireTime() {}

    static String of(Instant time) {
        return MILLISECONDS.format(time);
    }
}
