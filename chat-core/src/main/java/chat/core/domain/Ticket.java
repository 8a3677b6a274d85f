package chat.core.domain;

import java.time.Duration;
import java.util.Optional;

/** Lets its owner in once, soon after it was issued, so that a log that keeps it keeps nothing. */
public record Ticket(String value) {
    /** How long one is good. */
    public static final Duration LIFE = Duration.ofSeconds(30);

    /** How many random bytes one is made of. */
    public static final int BYTES = Secret.BYTES;

    public Ticket {
        if (!Secret.hasForm(value)) {
            throw new IllegalArgumentException("Not a ticket; text from outside goes through parse");
        }
    }

    /** Makes one of {@link #BYTES} bytes that nobody can guess. */
    public static Ticket of(byte[] random) {
        return new Ticket(Secret.text(random));
    }

    /** Reads what a client showed; empty when it cannot be a ticket. */
    public static Optional<Ticket> parse(String raw) {
        return Secret.hasForm(raw) ? Optional.of(new Ticket(raw)) : Optional.empty();
    }

    /** Answers what it is known by: to every other spelling belongs another mark. */
    public SecretMark mark() {
        return Secret.mark(value);
    }
}
