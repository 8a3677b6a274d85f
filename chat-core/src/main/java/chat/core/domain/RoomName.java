package chat.core.domain;

import java.util.Optional;

/** The name of a room: 1 to 64 code points, NFC, trimmed, no control characters. */
public record RoomName(String value) {
    public RoomName {
        if (!Label.isClean(value)) {
            throw new IllegalArgumentException("Not a room name; text from a client goes through parse");
        }
    }

    /** Reads what a client typed; empty when it cannot be a name. */
    public static Optional<RoomName> parse(String raw) {
        return Label.clean(raw).map(RoomName::new);
    }
}
