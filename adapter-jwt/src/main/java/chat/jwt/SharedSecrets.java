package chat.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import java.util.Optional;

/** Secrets that the issuer and this chat share, for HS256: the one in use, and while it is replaced a second one. */
final class SharedSecrets implements TokenKeys {
    /** RFC 7518, section 3.2: as long as the hash. */
    static final int MIN_BYTES = 32;

    private static final int MAX_SECRETS = 2;
    private static final JWSHeader HS256 = new JWSHeader(JWSAlgorithm.HS256);

    private final List<byte[]> secrets;

    SharedSecrets(List<String> secrets) {
        if (secrets.isEmpty() || secrets.size() > MAX_SECRETS) {
            throw new IllegalArgumentException(
                    "Give one secret for tokens, or two while one replaces the other; these are " + secrets.size());
        }
        this.secrets = secrets.stream().map(SharedSecrets::bytes).toList();
    }

    private static byte[] bytes(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException("The secret for tokens is too short: it has " + bytes.length
                    + " bytes, and needs " + MIN_BYTES + ". Make one with: openssl rand -base64 32");
        }
        return bytes;
    }

    @Override
    public String algorithm() {
        return HS256.getAlgorithm().getName();
    }

    @Override
    public boolean signed(SignedToken token, Optional<String> kid, long nowMillis) {
        return secrets.stream().anyMatch(secret -> signed(token, secret));
    }

    private static boolean signed(SignedToken token, byte[] secret) {
        try {
            return new MACVerifier(secret).verify(HS256, token.signingInput(), token.signature());
        } catch (JOSEException unverifiable) {
            return false;
        }
    }

    /** Signs with the first one. */
    Base64URL sign(byte[] input) {
        try {
            return new MACSigner(secrets.getFirst()).sign(HS256, input);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java has no HMAC with SHA-256", impossible);
        }
    }
}
