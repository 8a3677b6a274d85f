package chat.testkit;

import static chat.testkit.RawObject.quoted;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** Signs with an RSA key. */
public record Rs256Forge(KeyPair keys, String id) implements TokenForge {
    @Override
    public String algorithm() {
        return "RS256";
    }

    @Override
    public Optional<String> kid() {
        return Optional.of(id);
    }

    @Override
    public RawObject jwk() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return RawObject.empty()
                .with("kty", quoted("RSA"))
                .with("use", quoted("sig"))
                .with("kid", quoted(id))
                .with("n", number(key.getModulus()))
                .with("e", number(key.getPublicExponent()));
    }

    @Override
    public byte[] signature(byte[] input) {
        return TestKeys.sign("SHA256withRSA", keys.getPrivate(), input);
    }

    @Override
    public TokenForge stranger() {
        return new Rs256Forge(TestKeys.STRANGE_RSA, id);
    }

    /** Without the byte for a sign that Java may put before it. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return quoted(TokenForge.base64Url(Arrays.copyOfRange(bytes, sign, bytes.length)));
    }
}
