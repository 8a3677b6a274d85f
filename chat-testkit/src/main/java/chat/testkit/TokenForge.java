package chat.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * Signs any header and payload whatever, as JSON Web Tokens are signed (RFC 7515, RFC 7518): the key is right, the rest may be wrong.
 *
 * <p>By the JDK alone, so that what is under test is not tested by itself.
 */
public sealed interface TokenForge permits Hs256Forge, Rs256Forge, Es256Forge {
    /** Answers the name of the algorithm, as it stands in a header. */
    String algorithm();

    /** Answers the id of the key; empty where it has none. */
    Optional<String> kid();

    /** Answers the key that verifies, as a JSON Web Key (RFC 7517). */
    RawObject jwk();

    /** Signs bytes. */
    byte[] signature(byte[] input);

    /** Answers one who signs the same way with a key of his own, under the same id. */
    TokenForge stranger();

    /** Answers {@code input}, a dot and the signature. */
    default String signed(String input) {
        return input + '.' + base64Url(signature(input.getBytes(UTF_8)));
    }

    /** Answers a token with these as header and payload. */
    default String token(String header, String payload) {
        return token(header.getBytes(UTF_8), payload.getBytes(UTF_8));
    }

    /** Answers a token with these as header and payload. */
    default String token(byte[] header, byte[] payload) {
        return signed(base64Url(header) + '.' + base64Url(payload));
    }

    /** Answers bytes as base64url without padding. */
    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
