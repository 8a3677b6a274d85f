package chat.core.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token bucket: so many at once, and then one more each {@code interval}.
 *
 * <p>What it has to remember is one instant, at which the bucket is full again: the generic cell rate algorithm
 * (ITU-T I.371), which needs no timer. Whoever keeps that instant begins with {@link Instant#EPOCH}.
 *
 * @param interval how long one token takes to come back, in whole milliseconds; nothing for no limit at all
 * @param burst the most at once, 1 or more
 */
public record RateLimit(Duration interval, int burst) {
    /** No limit. */
    public static final RateLimit NONE = new RateLimit(Duration.ZERO, 1);

    private static final int MOST_PER_SECOND = 1_000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** A bucket that is full later than one can be has been set by a clock that was ahead; a room may have grown, too. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2}|1000)(?:/([1-9][0-9]{0,5}))?");

    public RateLimit {
        if (interval.isNegative() || interval.toNanosPart() % NANOS_PER_MILLI != 0 || burst < 1) {
            throw new IllegalArgumentException("There is no such limit");
        }
    }

    /**
     * Makes a limit of {@code perSecond}, 1 to 1,000, rounded down to one of whole milliseconds.
     *
     * @throws IllegalArgumentException if it is another number
     */
    public static RateLimit of(int perSecond, int burst) {
        if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
            throw new IllegalArgumentException("A limit is 1 to 1,000 a second");
        }
        return new RateLimit(Duration.ofMillis(Math.ceilDiv(1_000, perSecond)), burst);
    }

    /** Reads {@code 10/20} as ten a second and twenty at once, {@code 10} as ten of each, and {@code off} as none. */
    public static Optional<RateLimit> parse(String text) {
        Matcher rate = FORM.matcher(text);
        if (rate.matches()) {
            int perSecond = Integer.parseInt(rate.group(1));
            int burst =
                    Optional.ofNullable(rate.group(2)).map(Integer::parseInt).orElse(perSecond);
            return Optional.of(of(perSecond, burst));
        }
        return text.equals("off") ? Optional.of(NONE) : Optional.empty();
    }

    /** Whether it limits nothing. */
    public boolean isNone() {
        return interval.isZero();
    }

    /**
     * Answers how long to wait for a token; empty where there is one, and where {@code full} cannot be: a clock that is
     * set back keeps nobody waiting.
     */
    public Optional<Duration> delay(Instant full, Instant now) {
        Instant next = full.minus(interval.multipliedBy(burst - 1L));
        return isNone() || !isCredible(full, now) || !next.isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, next));
    }

    /** Answers whether nobody has taken a token that has not come back; never where nothing is limited. */
    public boolean isRested(Instant full, Instant now) {
        return !isNone() && !(full.isAfter(now) && isCredible(full, now));
    }

    /** Answers when the bucket is full again, after one token has been taken {@code now}. */
    public Instant takeOne(Instant full, Instant now) {
        return (full.isAfter(now) && isCredible(full, now) ? full : now).plus(interval);
    }

    private boolean isCredible(Instant full, Instant now) {
        return !full.isAfter(now.plus(interval.multipliedBy(burst)).plus(SLACK));
    }
}
