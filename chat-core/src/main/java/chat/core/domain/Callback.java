package chat.core.domain;

import java.util.Optional;

/** Where a notification leads: 1 to 2,048 characters, none of them a control character. Whoever shows it checks it. */
public record Callback(String value) {
    /** The most characters of one. */
    public static final int MAX_LENGTH = 2_048;

    public Callback {
        if (!Opaque.isClean(value, MAX_LENGTH)) {
            throw new IllegalArgumentException("Not a callback; text from outside goes through parse");
        }
    }

    /** Reads what somebody sent; empty when it cannot be one. */
    public static Optional<Callback> parse(String raw) {
        return Opaque.isClean(raw, MAX_LENGTH) ? Optional.of(new Callback(raw)) : Optional.empty();
    }
}
