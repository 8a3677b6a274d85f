package chat.jwt;

import static chat.jwt.Mints.AUDIENCE;
import static chat.jwt.Mints.ISSUER;
import static chat.jwt.Mints.SECRET;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JwtSettingsTest {
    @Test
    void a_secret_has_32_bytes_or_more() {
        String short31 = SECRET.substring(1);

        assertThatNoException().isThrownBy(() -> hs256(SECRET));
        assertThatNoException().isThrownBy(() -> hs256("\u00E9".repeat(16)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hs256(short31))
                .withMessage(
                        "The secret for tokens is too short: it has 31 bytes, and needs 32. Make one with: openssl rand -base64 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hs256(SECRET, short31))
                .withMessageNotContaining(short31);
        assertThatIllegalArgumentException().isThrownBy(() -> hs256(""));
    }

    @Test
    void there_are_one_or_two_secrets() {
        assertThatNoException().isThrownBy(() -> hs256(SECRET, SECRET + '2'));
        assertThatIllegalArgumentException().isThrownBy(JwtSettingsTest::hs256).withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hs256(SECRET, SECRET, SECRET))
                .withMessageContaining("3");
    }

    @Test
    void issuer_and_audience_are_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> JwtSettings.hs256(" ", AUDIENCE, List.of(SECRET)));
        assertThatIllegalArgumentException().isThrownBy(() -> JwtSettings.hs256(ISSUER, "", List.of(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "chat admin"})
    void a_scope_is_one_word(String scope) {
        assertThatIllegalArgumentException().isThrownBy(() -> hs256(SECRET).requiring(scope));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.example/keys",
                "http://127.0.0.1.issuer.example/keys",
                "http://localhost.example/keys",
                "http://localhost@issuer.example/keys",
                "ftp://127.0.0.1/keys",
                "file:///etc/keys",
                "jar:file:/keys.jar!/keys",
                "https:///keys",
                "/keys",
                "keys",
                ""
            })
    void keys_come_by_https(String keySet) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwtSettings.rs256(ISSUER, AUDIENCE, URI.create(keySet)))
                .withMessageContaining("https://");
        assertThatIllegalArgumentException().isThrownBy(() -> JwtSettings.es256(ISSUER, AUDIENCE, URI.create(keySet)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_a/.well-known/jwks.json",
                "HTTPS://issuer.example/keys",
                "http://localhost:8080/keys",
                "http://127.0.0.1:8080/keys",
                "http://[::1]:8080/keys"
            })
    void or_from_this_machine(String keySet) {
        assertThatNoException().isThrownBy(() -> JwtSettings.rs256(ISSUER, AUDIENCE, URI.create(keySet)));
    }

    private static JwtSettings hs256(String... secrets) {
        return JwtSettings.hs256(ISSUER, AUDIENCE, List.of(secrets));
    }
}
