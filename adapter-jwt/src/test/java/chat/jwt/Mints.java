package chat.jwt;

import chat.testkit.Es256Forge;
import chat.testkit.Hs256Forge;
import chat.testkit.Rs256Forge;
import chat.testkit.TestKeys;
import chat.testkit.TokenForge;
import chat.testkit.TokenMint;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who makes tokens in these tests, and whoever takes them. */
final class Mints {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final String ISSUER = "https://issuer.example";
    static final String AUDIENCE = "chatroom";
    static final String SCOPE = "chat";
    static final String SECRET = "0123456789abcdef0123456789ABCDEF";

    static final Hs256Forge HS256 = new Hs256Forge(SECRET);
    static final Rs256Forge RS256 = new Rs256Forge(TestKeys.rsa(2048), "rsa-1");
    static final Es256Forge ES256 = new Es256Forge(TestKeys.ec("secp256r1"), "ec-1");

    private Mints() {}

    static TokenMint mint(TokenForge forge) {
        return new TokenMint(forge, ISSUER, AUDIENCE, Optional.empty(), NOW);
    }

    static TokenMint scoped(TokenForge forge) {
        return new TokenMint(forge, ISSUER, AUDIENCE, Optional.of(SCOPE), NOW);
    }

    static JwtSettings settings(TokenForge forge, URI keySet) {
        return switch (forge) {
            case Hs256Forge ignored -> hs256();
            case Rs256Forge ignored -> JwtSettings.rs256(ISSUER, AUDIENCE, keySet);
            case Es256Forge ignored -> JwtSettings.es256(ISSUER, AUDIENCE, keySet);
        };
    }

    static JwtSettings hs256() {
        return JwtSettings.hs256(ISSUER, AUDIENCE, List.of(SECRET));
    }
}
