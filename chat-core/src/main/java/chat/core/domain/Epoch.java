package chat.core.domain;

import java.util.Optional;

/** Tells one life of a room from the next: only its equality means something. */
public record Epoch(String value) {
    private static final int MAX_LENGTH = 64;

    public Epoch {
        if (!isEpoch(value)) {
            throw new IllegalArgumentException("An epoch has 1 to 64 characters");
        }
    }

    /** Reads what a client says that it knows; empty when that can be no epoch. */
    public static Optional<Epoch> parse(String raw) {
        return isEpoch(raw) ? Optional.of(new Epoch(raw)) : Optional.empty();
    }

    private static boolean isEpoch(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH;
    }
}
