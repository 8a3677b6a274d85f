package chat.jwt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import java.util.Base64;
import java.util.Optional;

/**
 * A token that is a JWS in its compact form, with a header and claims; nothing of it is verified.
 *
 * @param input what the signature is over
 */
record SignedToken(Json.Members header, Json.Members claims, String input, Base64URL signature) {
    /**
     * The most characters that are looked at. No door lets more in: the URL of a WebSocket API has 4,096 at most (API Gateway's quotas), and a request's
     * headers are 8 KB together (Jetty).
     */
    static final int MAX_LENGTH = 8192;

    private static final int PARTS = 3;

    /** Reads {@code token}; empty where it is in any other form, be it one that means the same. */
    static Optional<SignedToken> parse(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS || bytes(parts[2]).isEmpty()) {
            return Optional.empty();
        }
        Optional<Json.Members> header = bytes(parts[0]).flatMap(JsonReader::read);
        Optional<Json.Members> claims = bytes(parts[1]).flatMap(JsonReader::read);
        if (header.isEmpty() || claims.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SignedToken(header.get(), claims.get(), parts[0] + '.' + parts[1], new Base64URL(parts[2])));
    }

    byte[] signingInput() {
        return input.getBytes(US_ASCII);
    }

    /** Decodes what is base64url in its one canonical form: no padding, no bit set that stands for nothing (RFC 4648, 3.5). */
    private static Optional<byte[]> bytes(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(part);
            return canonical ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
