package chat.javalin;

import chat.core.port.Authenticator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What people sign in with.
 *
 * @param authenticator empty where nobody signs in
 * @param trialToken a token to try it with, where there is nobody else to issue one
 * @param invitations a token for each person who was named
 */
record Credentials(Optional<Authenticator> authenticator, Optional<String> trialToken, List<Invitation> invitations) {
    /** How long these tokens last. */
    static final Duration TRIAL = Duration.ofHours(8);

    static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty(), List.of());

    Credentials {
        invitations = List.copyOf(invitations);
    }
}
