package chat.jwt;

import static chat.jwt.Mints.NOW;
import static chat.jwt.Mints.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestTokensTest {
    private static final JwtSettings SETTINGS = Mints.hs256();
    private static final TestTokens TOKENS = new TestTokens(SETTINGS);

    @Test
    void a_token_is_good_for_somebody_for_an_hour() {
        String token = TOKENS.create(TestUser.SOMEBODY, NOW, TestTokens.LIFETIME);

        Identity somebody = new Identity(
                new UserId("test-user"), Optional.of("Test"), Optional.of("User"), NOW.plusSeconds(3600 + 60));
        assertThat(authenticate(SETTINGS, token)).isEqualTo(new Authenticated(somebody));
        assertThat(somebody.name()).isEqualTo(new UserName("Test User"));
        assertThat(new JwtAuthenticator(SETTINGS).authenticate(token, NOW.plusSeconds(3660)))
                .isEqualTo(new Unauthenticated(Flaw.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "\"},{\"", "\\", "Ren\u00E9 \uD83D\uDE00", "\u0007 \n", "\uD83D"})
    void a_token_is_about_whoever_is_named(String name) {
        TestUser user = new TestUser(new UserId("u-\"\\7"), name, "Lee");

        Authentication answer = authenticate(SETTINGS, TOKENS.create(user, NOW, TestTokens.LIFETIME));

        assertThat(answer).isInstanceOfSatisfying(Authenticated.class, good -> {
            assertThat(good.identity().user()).isEqualTo(user.id());
            assertThat(good.identity().lastName()).hasValue("Lee");
        });
    }

    @Test
    void the_longest_names_fit_into_a_token() {
        TestUser user = new TestUser(new UserId("\u4E2D".repeat(128)), "\u4E2D".repeat(128), "\u4E2D".repeat(128));

        assertThat(authenticate(SETTINGS, TOKENS.create(user, NOW, TestTokens.LIFETIME)))
                .isInstanceOf(Authenticated.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new TestUser(user.id(), "x".repeat(129), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestUser(user.id(), "", "x".repeat(129)));
    }

    @Test
    void a_token_has_the_scope_that_is_asked_for() {
        JwtSettings strict = SETTINGS.requiring(SCOPE);

        assertThat(authenticate(strict, new TestTokens(strict).create(TestUser.SOMEBODY, NOW, TestTokens.LIFETIME)))
                .isInstanceOf(Authenticated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT1H", "PT24H"})
    void a_token_lasts_1_minute_to_24_hours(String lifetime) {
        String token = TOKENS.create(TestUser.SOMEBODY, NOW, Duration.parse(lifetime));

        assertThat(authenticate(SETTINGS, token)).isInstanceOf(Authenticated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59.999S", "PT0S", "-PT1H", "PT24H0.001S", "P365D"})
    void and_neither_less_nor_more(String lifetime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOKENS.create(TestUser.SOMEBODY, NOW, Duration.parse(lifetime)));
    }

    @Test
    void a_public_key_signs_nothing() {
        JwtSettings published =
                JwtSettings.es256(Mints.ISSUER, Mints.AUDIENCE, URI.create("https://issuer.example/keys"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TestTokens(published))
                .withMessageContaining("HS256");
    }

    private static Authentication authenticate(JwtSettings settings, String token) {
        return new JwtAuthenticator(settings).authenticate(token, NOW);
    }
}
