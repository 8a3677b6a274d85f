package chat.core.domain;

import java.util.Optional;

/**
 * Who a user is for the one that issues tokens: 1 to 128 characters, none of them a control character or half of one.
 *
 * <p>Not shown to others, but where two users have one {@link UserName}.
 */
public record UserId(String value) {
    /** The most characters of one. */
    public static final int MAX_LENGTH = 128;

    public UserId {
        if (!Opaque.isClean(value, MAX_LENGTH)) {
            throw new IllegalArgumentException(
                    "Not a user's id: 1 to 128 characters; text from outside goes through parse");
        }
    }

    /** Reads what a token or an event says; empty when it cannot be an id. */
    public static Optional<UserId> parse(String raw) {
        return Opaque.isClean(raw, MAX_LENGTH) ? Optional.of(new UserId(raw)) : Optional.empty();
    }
}
