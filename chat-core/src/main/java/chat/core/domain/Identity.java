package chat.core.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a connection belongs to, as its token said when it began. Nothing of it comes from a frame.
 *
 * @param expiresAt from then on it holds no more
 */
public record Identity(UserId user, Optional<String> firstName, Optional<String> lastName, Instant expiresAt) {
    /** What its user is told once it holds no more. */
    public static final String EXPIRED = "Your sign-in has expired. Sign in again, and connect with the new token.";

    private static final UserName UNNAMEABLE = new UserName("member");

    /** Answers the name that others see: the first and last name or, where that can be no name, the user's id. */
    public UserName name() {
        String full = Stream.of(firstName, lastName).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return UserName.parse(full).orElseGet(this::uniqueName);
    }

    /** Answers the name that others see where somebody else has {@link #name()}: the user's id. */
    public UserName uniqueName() {
        return UserName.parse(user.value()).orElse(UNNAMEABLE);
    }

    /** Answers whether it still holds at {@code now}. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
