package chat.core.domain;

/** Tells one life of a room from the next: only its equality means something. */
public record Epoch(String value) {
    public Epoch {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An epoch has 1 to 64 characters");
        }
    }
}
