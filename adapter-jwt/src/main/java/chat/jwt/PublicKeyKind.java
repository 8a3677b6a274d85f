package chat.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.util.Optional;

/** A public key's algorithm, and which keys are of it (RFC 7518, sections 3.3, 3.4 and 6). */
enum PublicKeyKind {
    RS256 {
        @Override
        JWK read(Json.Members key) {
            expect(key, "kty", "RSA");
            Base64URL modulus = number(key, "n");
            if (modulus.decodeToBigInteger().bitLength() < MIN_RSA_BITS) {
                throw new IllegalArgumentException("The RSA key is too short");
            }
            RSAKey.Builder built = new RSAKey.Builder(modulus, number(key, "e"));
            return key.text("kid").map(built::keyID).orElse(built).build();
        }

        @Override
        JWSVerifier verifier(JWK key) throws JOSEException {
            return new RSASSAVerifier(key.toRSAKey());
        }
    },

    ES256 {
        @Override
        JWK read(Json.Members key) {
            expect(key, "kty", "EC");
            expect(key, "crv", "P-256");
            ECKey.Builder built = new ECKey.Builder(Curve.P_256, number(key, "x"), number(key, "y"));
            return key.text("kid").map(built::keyID).orElse(built).build();
        }

        @Override
        JWSVerifier verifier(JWK key) throws JOSEException {
            return new ECDSAVerifier(key.toECKey());
        }
    };

    private static final int MIN_RSA_BITS = 2048;

    abstract JWK read(Json.Members key);

    abstract JWSVerifier verifier(JWK key) throws JOSEException;

    /** Reads a key; empty where it is of another kind, or none. */
    Optional<JWK> key(Json.Members key) {
        try {
            return Optional.of(read(key));
        } catch (IllegalArgumentException | IllegalStateException useless) {
            return Optional.empty();
        }
    }

    /** Answers whether {@code key} signed {@code token}. */
    boolean signed(SignedToken token, JWK key) {
        try {
            JWSHeader header = new JWSHeader(JWSAlgorithm.parse(name()));
            return verifier(key).verify(header, token.signingInput(), token.signature());
        } catch (JOSEException unverifiable) {
            return false;
        }
    }

    private static void expect(Json.Members key, String name, String value) {
        if (!key.text(name).equals(Optional.of(value))) {
            throw new IllegalArgumentException("A key of another kind");
        }
    }

    private static Base64URL number(Json.Members key, String name) {
        return key.text(name)
                .map(Base64URL::new)
                .orElseThrow(() -> new IllegalArgumentException("A key lacks " + name));
    }
}
