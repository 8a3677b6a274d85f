package chat.javalin;

import chat.core.domain.ErrorCode;
import chat.core.domain.RateLimit;
import chat.javalin.Gatekeeper.Answer;
import chat.javalin.Gatekeeper.Answer.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Lets each address begin so many connections, or ask for so many tickets to begin one with. */
final class Turnstile {
    private static final int MOST = 10_000;
    private static final String TOO_FAST = "Too many connections at once from your address. Wait a moment.";

    private final RateLimit limit;
    private final InstantSource clock;
    private final Map<String, Instant> addresses = new HashMap<>();

    Turnstile(RateLimit limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Lets one from {@code address} through, or answers why it has to wait. */
    Optional<Answer> refusal(String address) {
        return pass(address)
                .map(delay -> new Refused(
                        HttpStatus.TOO_MANY_REQUESTS_429, ErrorCode.RATE_LIMITED, TOO_FAST, Optional.of(delay)));
    }

    /** Lets one from {@code address} through, or answers how long it has to wait. */
    synchronized Optional<Duration> pass(String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant full = addresses.getOrDefault(address, Instant.EPOCH);
        Optional<Duration> delay = limit.delay(full, now);
        if (delay.isEmpty()) {
            forget(now);
            addresses.put(address, limit.takeOne(full, now));
        }
        return delay;
    }

    /** How many addresses it remembers. */
    synchronized int size() {
        return addresses.size();
    }

    /** An address whose bucket is full again is like one that never came. */
    private void forget(Instant now) {
        if (addresses.size() >= MOST) {
            addresses.values().removeIf(full -> !full.isAfter(now));
        }
    }
}
