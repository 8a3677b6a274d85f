package chat.core.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A client's own id for one message, which makes sending it again harmless: 1 to 64 of {@code A-Za-z0-9._:-}. */
public record Ref(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public Ref {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ref; text from a client goes through parse");
        }
    }

    /** Reads what a client sent; empty when it cannot be a ref. */
    public static Optional<Ref> parse(String raw) {
        return ALLOWED.matcher(raw).matches() ? Optional.of(new Ref(raw)) : Optional.empty();
    }
}
