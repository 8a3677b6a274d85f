package chat.testkit;

import static chat.testkit.RawObject.quoted;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;
import java.util.Optional;

/** Signs with a key on the curve P-256. */
public record Es256Forge(KeyPair keys, String id) implements TokenForge {
    @Override
    public String algorithm() {
        return "ES256";
    }

    @Override
    public Optional<String> kid() {
        return Optional.of(id);
    }

    @Override
    public RawObject jwk() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return RawObject.empty()
                .with("kty", quoted("EC"))
                .with("use", quoted("sig"))
                .with("kid", quoted(id))
                .with("crv", quoted("P-256"))
                .with("x", coordinate(key.getW().getAffineX()))
                .with("y", coordinate(key.getW().getAffineY()));
    }

    @Override
    public byte[] signature(byte[] input) {
        return TestKeys.sign("SHA256withECDSAinP1363Format", keys.getPrivate(), input);
    }

    @Override
    public TokenForge stranger() {
        return new Es256Forge(TestKeys.STRANGE_EC, id);
    }

    /** In 32 bytes, however small it is. */
    private static String coordinate(BigInteger value) {
        return quoted(TokenForge.base64Url(HexFormat.of().parseHex(String.format("%064x", value))));
    }
}
