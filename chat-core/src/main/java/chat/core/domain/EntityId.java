package chat.core.domain;

import java.util.Optional;

/** Something outside of the chat that changes: 1 to 128 characters, none of them a control character. */
public record EntityId(String value) {
    /** The most characters of one. */
    public static final int MAX_LENGTH = 128;

    public EntityId {
        if (!Opaque.isClean(value, MAX_LENGTH)) {
            throw new IllegalArgumentException("Not an entity's id; text from outside goes through parse");
        }
    }

    /** Reads what somebody sent; empty when it cannot be an id. */
    public static Optional<EntityId> parse(String raw) {
        return Opaque.isClean(raw, MAX_LENGTH) ? Optional.of(new EntityId(raw)) : Optional.empty();
    }
}
