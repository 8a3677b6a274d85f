package chat.core.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets its owner in once, soon after it was issued, so that a log that keeps it keeps nothing. */
public record Ticket(String value) {
    /** How long one is good. */
    public static final Duration LIFE = Duration.ofSeconds(30);

    /** How many random bytes one is made of. */
    public static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Ticket {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ticket; text from outside goes through parse");
        }
    }

    /** Makes one of {@link #BYTES} bytes that nobody can guess. */
    public static Ticket of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("A ticket is made of " + BYTES + " bytes");
        }
        return new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Reads what a client showed; empty when it cannot be a ticket. */
    public static Optional<Ticket> parse(String raw) {
        return FORM.matcher(raw).matches() ? Optional.of(new Ticket(raw)) : Optional.empty();
    }

    /** Answers what it is known by: to every other spelling belongs another mark. */
    public TicketMark mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return new TicketMark(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
