package chat.jwt;

import static chat.jwt.Mints.ES256;
import static chat.jwt.Mints.HS256;
import static chat.jwt.Mints.NOW;
import static chat.jwt.Mints.RS256;
import static chat.testkit.RawObject.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.testkit.Race;
import chat.testkit.RawObject;
import chat.testkit.Rs256Forge;
import chat.testkit.TestKeys;
import chat.testkit.TokenForge;
import chat.testkit.TokenMint;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of an issuer's keys count, and when they are fetched. */
final class PublishedKeysTest {
    private static final TokenForge NEXT = new Rs256Forge(TestKeys.rsa(2048), "rsa-2");
    private static final Authentication NOT_GENUINE = new Unauthenticated(Flaw.NOT_GENUINE);

    private final Issuer issuer = Issuer.of(RS256);
    private final JwtAuthenticator authenticator = new JwtAuthenticator(Mints.settings(RS256, issuer.keySet()));

    @AfterEach
    void close() {
        issuer.close();
    }

    static Stream<TokenForge> forges() {
        return Stream.of(RS256, ES256);
    }

    @ParameterizedTest
    @MethodSource("forges")
    void the_key_that_a_token_names_is_found_among_others(TokenForge forge) {
        TokenForge other = forge.stranger();
        issuer.publish(
                HS256.jwk().with("kid", quoted(forge.kid().orElseThrow())),
                other.jwk().with("kid", quoted("0")),
                ES256.jwk(),
                RS256.jwk());
        JwtAuthenticator any = new JwtAuthenticator(Mints.settings(forge, issuer.keySet()));
        TokenMint mint = Mints.mint(forge);

        assertThat(any.authenticate(mint.good(), NOW)).isInstanceOf(Authenticated.class);
        assertThat(any.authenticate(mint.under(mint.header().without("kid")), NOW))
                .isInstanceOf(Authenticated.class);
        assertThat(any.authenticate(mint.headed("kid", quoted("0")), NOW)).isEqualTo(NOT_GENUINE);
    }

    @Test
    void a_key_for_something_else_is_none() {
        assertThat(Stream.of(
                        RS256.jwk().with("use", quoted("enc")),
                        RS256.jwk().with("alg", quoted("RS512")),
                        RS256.jwk().with("alg", quoted("PS256")),
                        RS256.jwk().without("use").with("key_ops", "[\"encrypt\"]"),
                        RS256.jwk().with("use", "1"),
                        RS256.jwk().without("use").with("key_ops", "[]"),
                        RS256.jwk().with("kty", quoted("oct")).with("k", quoted("AAAA")),
                        RS256.jwk().with("kty", quoted("EC")),
                        RS256.jwk().without("kty"),
                        RS256.jwk().without("n"),
                        RS256.jwk().without("e"),
                        RS256.jwk().with("n", quoted("")),
                        RS256.jwk().with("n", "1"),
                        RS256.jwk().with("e", quoted("AA")),
                        RawObject.empty(),
                        ES256.jwk().with("kid", quoted("rsa-1"))))
                .allSatisfy(key -> assertThat(withKeys(key)).isEqualTo(NOT_GENUINE));
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_no_key() {
        RawObject key = ES256.jwk();
        RawObject other = Mints.ES256.stranger().jwk();
        String strange = other.members().getLast().json();
        JwtAuthenticator curved = new JwtAuthenticator(Mints.settings(ES256, issuer.keySet()));
        issuer.publish(
                key.with("y", strange),
                key.with("crv", quoted("P-384")),
                key.with("kty", quoted("RSA")),
                key.without("kty"),
                key.without("x"));

        assertThat(curved.authenticate(Mints.mint(ES256).good(), NOW)).isEqualTo(NOT_GENUINE);
    }

    @Test
    void a_key_may_say_what_it_is_for_or_not_and_others_beside_it_do_no_harm() {
        issuer.answer(Issuer.text(200, "{\"keys\":[1,null,[],{}," + RS256.jwk().text() + "],\"more\":true}"));
        assertThat(at(NOW, RS256)).isInstanceOf(Authenticated.class);

        assertThat(Stream.of(
                        RS256.jwk().with("alg", quoted("RS256")).with("x5c", "[\"AAAA\"]"),
                        RS256.jwk().without("use"),
                        RS256.jwk().without("use").with("key_ops", "[\"verify\",\"sign\"]")))
                .allSatisfy(key -> assertThat(withKeys(key)).isInstanceOf(Authenticated.class));
    }

    @Test
    void a_key_that_is_too_short_is_none() {
        TokenForge weak = new Rs256Forge(TestKeys.rsa(1024), "weak");
        issuer.publish(weak.jwk());

        assertThat(authenticator.authenticate(Mints.mint(weak).good(), NOW)).isEqualTo(NOT_GENUINE);
    }

    @Test
    void keys_are_fetched_once() {
        Race.of(Race.RACERS, racer -> at(NOW, RS256));
        assertThat(at(NOW.plusSeconds(60), RS256)).isInstanceOf(Authenticated.class);

        assertThat(issuer.fetches()).isOne();
    }

    @Test
    void a_key_that_is_new_is_fetched_when_a_token_names_it() {
        at(NOW, RS256);
        issuer.publish(RS256.jwk(), NEXT.jwk());

        assertThat(at(NOW, NEXT)).isInstanceOf(Authenticated.class);
        assertThat(at(NOW, RS256)).isInstanceOf(Authenticated.class);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void tokens_that_name_keys_that_nobody_has_cause_few_fetches() {
        TokenMint mint = Mints.mint(RS256);
        at(NOW, RS256);

        for (int name = 0; name < 100; name++) {
            assertThat(authenticator.authenticate(mint.headed("kid", quoted("x" + name)), NOW))
                    .isEqualTo(NOT_GENUINE);
        }

        assertThat(at(NOW, RS256)).isInstanceOf(Authenticated.class);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void a_key_that_is_new_is_found_after_a_while_though_others_asked_for_nonsense() {
        TokenMint mint = Mints.mint(RS256);
        at(NOW, RS256);
        authenticator.authenticate(mint.headed("kid", quoted("x")), NOW);
        issuer.publish(NEXT.jwk());

        assertThat(at(NOW, NEXT)).isEqualTo(NOT_GENUINE);
        assertThat(at(NOW.plusSeconds(10), NEXT)).isInstanceOf(Authenticated.class);
    }

    @Test
    void a_key_that_is_withdrawn_counts_for_15_minutes_at_most() {
        at(NOW, RS256);
        issuer.publish(NEXT.jwk());

        assertThat(at(NOW.plusSeconds(14 * 60), RS256)).isInstanceOf(Authenticated.class);
        assertThat(at(NOW.plusSeconds(16 * 60), RS256)).isEqualTo(NOT_GENUINE);
    }

    @Test
    void a_token_that_no_key_could_make_good_causes_no_fetch() {
        TokenMint mint = Mints.mint(RS256);

        assertThat(Stream.of(
                                "",
                                "a.b.c",
                                Mints.mint(HS256).good(),
                                Mints.mint(ES256).good(),
                                mint.headed("jku", quoted("https://keys.example/")))
                        .map(token -> authenticator.authenticate(token, NOW)))
                .allMatch(Unauthenticated.class::isInstance);
        assertThat(issuer.fetches()).isZero();
    }

    private Authentication withKeys(RawObject... keys) {
        issuer.publish(keys);
        JwtAuthenticator fresh = new JwtAuthenticator(Mints.settings(RS256, issuer.keySet()));
        return fresh.authenticate(Mints.mint(RS256).good(), NOW);
    }

    private Authentication at(Instant now, TokenForge forge) {
        return authenticator.authenticate(Mints.mint(forge).good(), now);
    }
}
