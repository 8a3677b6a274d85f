package chat.core.port;

import chat.core.domain.Identity;
import java.time.Instant;

/**
 * Tells by a token who somebody is.
 *
 * <p>Whatever the token, nothing is thrown for it, and nothing that is answered, thrown or logged holds any part of it.
 */
public interface Authenticator {
    /**
     * Looks at a token as it was given; {@code now} decides whether it is in time. The identity of a good one holds at {@code now}.
     *
     * @throws KeysUnavailableException where the keys are kept elsewhere and cannot be had: then the token is neither good nor bad
     */
    Authentication authenticate(String token, Instant now);

    /** What a token is worth. */
    sealed interface Authentication {
        /** The token is good. */
        record Authenticated(Identity identity) implements Authentication {}

        /** The token proves nothing: 401, in the words of HTTP. */
        record Unauthenticated(Flaw flaw) implements Authentication {}

        /** The token is good, but its owner may not come in: 403, in the words of HTTP. */
        record Forbidden() implements Authentication {
            /** What its owner may be shown. */
            public static final String SENTENCE = "Your token does not allow you to come in here.";
        }
    }

    /** Why a token, or a ticket in its place, proves nothing, in words that may be logged and shown. */
    enum Flaw {
        MISSING("There is no token. Sign in first."),
        MALFORMED("The token is not one that this chat understands."),
        NOT_GENUINE("The token was not issued for this chat."),
        EXPIRED("The token has expired. Sign in again."),
        NOT_YET_VALID("The token is not valid yet. Check the clocks."),
        INCOMPLETE("The token lacks something that this chat needs to know."),
        NO_TICKET("The ticket is not good, or not any more: one is good once, and for half a minute. Ask for another.");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }

        /** One plain sentence that says what to do or what is wrong. */
        public String sentence() {
            return sentence;
        }
    }
}
