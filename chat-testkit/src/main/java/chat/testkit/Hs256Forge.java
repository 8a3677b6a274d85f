package chat.testkit;

import static chat.testkit.RawObject.quoted;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** Signs with a secret. */
public record Hs256Forge(String secret) implements TokenForge {
    @Override
    public String algorithm() {
        return "HS256";
    }

    @Override
    public Optional<String> kid() {
        return Optional.empty();
    }

    @Override
    public RawObject jwk() {
        return RawObject.empty()
                .with("kty", quoted("oct"))
                .with("k", quoted(TokenForge.base64Url(secret.getBytes(UTF_8))));
    }

    @Override
    public byte[] signature(byte[] input) {
        return TestKeys.hmac("HmacSHA256", secret.getBytes(UTF_8), input);
    }

    @Override
    public TokenForge stranger() {
        return new Hs256Forge("a secret of somebody else, also long enough");
    }
}
