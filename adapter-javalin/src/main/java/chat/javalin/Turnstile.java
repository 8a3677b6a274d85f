package chat.javalin;

import chat.core.domain.ErrorCode;
import chat.core.domain.RateLimit;
import chat.javalin.Gatekeeper.Answer;
import chat.javalin.Gatekeeper.Answer.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/** Lets each address begin so many connections, or ask for so many tickets to begin one with. */
final class Turnstile {
    private static final int MOST = 10_000;
    private static final int IPV6_NETWORK = 8;
    private static final Pattern SCOPE = Pattern.compile("[\\[\\]]|%[^\\]]*");
    private static final String TOO_FAST = "Too many connections at once from your address. Wait a moment.";

    private final RateLimit limit;
    private final InstantSource clock;
    private final Map<String, Instant> networks = new HashMap<>();

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
        String network = network(address);
        Instant full = networks.getOrDefault(network, Instant.EPOCH);
        Optional<Duration> delay = limit.delay(full, now);
        if (delay.isEmpty()) {
            forget(now);
            networks.put(network, limit.takeOne(full, now));
        }
        return delay;
    }

    /** Who has one address of IPv6 has all 2^64 that begin alike (RFC 6177), so they count as one. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes =
                    InetAddress.getByName(SCOPE.matcher(address).replaceAll("")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK));
        } catch (UnknownHostException none) {
            return address;
        }
    }

    /** How many addresses it remembers. */
    synchronized int size() {
        return networks.size();
    }

    /** An address whose bucket is full again is like one that never came. */
    private void forget(Instant now) {
        if (networks.size() >= MOST) {
            networks.values().removeIf(full -> !full.isAfter(now));
        }
    }
}
