package chat.jwt;

import chat.core.port.KeysUnavailableException;
import java.util.Optional;

/** The keys that good tokens are signed with: of one algorithm, and never out of a token (RFC 8725, section 3.1). */
interface TokenKeys {
    /** Answers the name of that algorithm. */
    String algorithm();

    /**
     * Answers whether one of them signed {@code token}; {@code kid} may say which.
     *
     * @throws KeysUnavailableException where they cannot be had
     */
    boolean signed(SignedToken token, Optional<String> kid, long nowMillis);
}
