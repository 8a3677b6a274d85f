package chat.core.domain;

import java.util.Optional;

/** A client's own id for one message, which makes sending it again harmless: 1 to 64 of {@code A-Za-z0-9._:-}. */
public record Ref(String value) {
    private static final int MAX_LENGTH = 64;

    public Ref {
        if (!isRef(value)) {
            throw new IllegalArgumentException("Not a ref; text from a client goes through parse");
        }
    }

    /** Reads what a client sent; empty when it cannot be a ref. */
    public static Optional<Ref> parse(String raw) {
        return isRef(raw) ? Optional.of(new Ref(raw)) : Optional.empty();
    }

    private static boolean isRef(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().allMatch(Ref::isAllowed);
    }

    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "._:-".indexOf(character) >= 0;
    }
}
