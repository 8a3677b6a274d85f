package chat.core.domain;

import java.util.Optional;

/** The name under which others see a user: 1 to 64 code points, NFC, trimmed, no control characters. */
public record UserName(String value) {
    /** The name that the Websocket-Lab's client gives for its Simple Mode; nobody can register it. */
    public static final UserName SIMPLE_MODE = new UserName("no-rooms");

    public UserName {
        if (!Label.isClean(value)) {
            throw new IllegalArgumentException("Not a user name; text from a client goes through parse");
        }
    }

    /** Reads what a client typed; empty when it cannot be a name. */
    public static Optional<UserName> parse(String raw) {
        return Label.clean(raw).map(UserName::new);
    }
}
