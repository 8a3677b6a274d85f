package chat.javalin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people write for times, sizes and switches. */
final class Quantity {
    static final String TIME = "a time such as 30s, 10m or 2h";
    static final String SWITCH = "on or off";
    static final String SIZE = "a size such as 64m or 1g";

    private static final Pattern TIME_FORM = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m|h)");
    private static final Pattern SIZE_FORM = Pattern.compile("([1-9][0-9]{0,5})([kmg])");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1));

    private Quantity() {}

    static Optional<Duration> time(String text) {
        Matcher time = TIME_FORM.matcher(text);
        return time.matches()
                ? Optional.ofNullable(UNITS.get(time.group(2))).map(unit -> unit.multipliedBy(number(time)))
                : Optional.empty();
    }

    static Optional<Long> bytes(String text) {
        Matcher size = SIZE_FORM.matcher(text.toLowerCase(Locale.ROOT));
        return size.matches()
                ? Optional.of((long) number(size) << (10 * ("kmg".indexOf(size.group(2)) + 1)))
                : Optional.empty();
    }

    static Optional<Boolean> onOrOff(String text) {
        return switch (text) {
            case "on", "true", "1" -> Optional.of(true);
            case "off", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static int number(Matcher quantity) {
        return Integer.parseInt(quantity.group(1));
    }
}
