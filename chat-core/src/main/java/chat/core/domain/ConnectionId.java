package chat.core.domain;

/** The name that a front door gave to one connection; never used again for another. */
public record ConnectionId(String value) {
    public ConnectionId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("A connection id has 1 to 128 characters");
        }
    }
}
