package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.ResumeToken;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Owners of names, for tests that do not care whose they are. */
public final class Owners {
    private Owners() {}

    /** Answers the bearer of a token that only {@code connection} has. */
    public static Owner of(ConnectionId connection) {
        return bearing(connection.value());
    }

    /** Answers the bearer of a token that is made of the first 32 bytes of {@code text}. */
    static Owner bearing(String text) {
        return new Owner.Bearer(token(text).mark());
    }

    static ResumeToken token(String text) {
        return ResumeToken.of(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), ResumeToken.BYTES));
    }
}
