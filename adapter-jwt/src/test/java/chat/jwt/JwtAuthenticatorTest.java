package chat.jwt;

import static chat.jwt.Mints.HS256;
import static chat.jwt.Mints.NOW;
import static chat.jwt.Mints.SCOPE;
import static chat.testkit.RawObject.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.testkit.Hs256Forge;
import chat.testkit.RawObject;
import chat.testkit.TokenMint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a good token says, and how far good reaches. */
final class JwtAuthenticatorTest {
    private static final TokenMint MINT = Mints.mint(HS256);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final String OTHER_SECRET = "a second secret, while one replaces the other";

    @Test
    void the_user_is_the_subject_where_there_is_no_more() {
        assertThat(authenticate(MINT.good())).isEqualTo(about("u-1", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'userId':'u-7','firstName':'Ann','lastName':'Lee'} | u-7 | Ann | Lee",
                "{'userId':'u-7'} | u-7 | Given | Family",
                "{'firstName':'Ann'} | u-1 | Ann | Family",
                "{'userId':'','firstName':' ','lastName':null} | u-1 | Given | Family",
                "{'userId':7,'firstName':7,'lastName':['Lee']} | u-1 | Given | Family",
                "{'userId':{'userId':'u-7'}} | u-1 | Given | Family",
                "{'userId':'a\\nb','lastName':'Lee'} | u-1 | Given | Lee",
                "'u-7' | u-1 | Given | Family",
                "null | u-1 | Given | Family",
                "[] | u-1 | Given | Family"
            },
            quoteCharacter = '`')
    void data_says_more_than_the_other_claims_where_it_says_anything(
            String data, String user, String first, String last) {
        RawObject claims = MINT.claims()
                .with("given_name", quoted("Given"))
                .with("family_name", quoted("Family"))
                .with("data", data.replace('\'', '"'));

        assertThat(authenticate(MINT.with(claims))).isEqualTo(about(user, Optional.of(first), Optional.of(last)));
    }

    @Test
    void a_long_subject_does_no_harm_where_data_names_the_user() {
        RawObject claims = MINT.claims().with("sub", quoted("x".repeat(129))).with("data", "{\"userId\":\"u-7\"}");

        assertThat(authenticate(MINT.with(claims))).isEqualTo(about("u-7", Optional.empty(), Optional.empty()));
    }

    @Test
    void a_token_is_good_until_a_minute_after_its_end_and_so_is_who_it_is_about() {
        String token = MINT.claim("exp", MINT.second(0));
        Instant last = NOW.plus(SKEW).minusNanos(1);

        assertThat(at(last, token)).isInstanceOf(Authenticated.class);
        assertThat(((Authenticated) at(last, token)).identity().holdsAt(last)).isTrue();
        assertThat(((Authenticated) at(last, token)).identity().expiresAt()).isEqualTo(NOW.plus(SKEW));
        assertThat(at(NOW.plus(SKEW), token)).isEqualTo(new Unauthenticated(Flaw.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nbf", "iat"})
    void a_token_is_good_from_a_minute_before_its_start(String claim) {
        String token = MINT.claim(claim, MINT.second(60));

        assertThat(at(NOW.minusNanos(1), token)).isEqualTo(new Unauthenticated(Flaw.NOT_YET_VALID));
        assertThat(at(NOW, token)).isInstanceOf(Authenticated.class);
    }

    @Test
    void a_part_of_a_second_counts() {
        String token = MINT.claim("exp", MINT.second(0) + ".5");

        assertThat(at(NOW.plus(SKEW).plusMillis(499), token)).isInstanceOf(Authenticated.class);
        assertThat(at(NOW.plus(SKEW).plusMillis(500), token)).isEqualTo(new Unauthenticated(Flaw.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1767270000", "1767270000.0", "1.76727e9", "17672700000e-1", "253402300799"})
    void a_number_may_be_written_in_many_ways(String end) {
        assertThat(authenticate(MINT.claim("exp", end))).isInstanceOf(Authenticated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "AT+JWT", "application/jwt", "application/at+jwt"})
    void a_token_may_say_that_it_is_one(String type) {
        assertThat(authenticate(MINT.headed("typ", quoted(type)))).isInstanceOf(Authenticated.class);
    }

    @Test
    void what_nobody_asked_for_is_passed_over() {
        assertThat(authenticate(MINT.under(
                        MINT.header().without("typ").with("x5t", quoted("abc")).with("kid", quoted("any")))))
                .isInstanceOf(Authenticated.class);
        assertThat(authenticate(
                        MINT.with(MINT.claims().without("nbf").without("iat").with("jti", "[{\"a\":[null,true]}]"))))
                .isInstanceOf(Authenticated.class);
    }

    @Test
    void the_audience_may_be_one_of_many() {
        assertThat(authenticate(MINT.claim("aud", "[\"other\",\"chatroom\"]"))).isInstanceOf(Authenticated.class);
    }

    @Test
    void a_token_may_have_8_kilobytes() {
        String token = MINT.ofLength(SignedToken.MAX_LENGTH);

        assertThat(token).hasSize(8192);
        assertThat(authenticate(token)).isInstanceOf(Authenticated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"chat\"", "\"openid chat email\"", "[\"chat\"]", "[\"openid\",\"chat\"]", "[1,\"chat\"]"})
    void a_scope_that_is_asked_for_is_found(String scopes) {
        JwtAuthenticator strict = new JwtAuthenticator(Mints.hs256().requiring(SCOPE));

        assertThat(strict.authenticate(MINT.claim("scope", scopes), NOW)).isInstanceOf(Authenticated.class);
        assertThat(strict.authenticate(MINT.good(), NOW)).isEqualTo(new Forbidden());
    }

    @Test
    void what_is_wrong_with_a_token_goes_before_what_it_does_not_allow() {
        JwtAuthenticator strict = new JwtAuthenticator(Mints.hs256().requiring(SCOPE));

        assertThat(strict.authenticate(MINT.claim("exp", "0"), NOW)).isEqualTo(new Unauthenticated(Flaw.EXPIRED));
    }

    @Test
    void two_secrets_are_good_while_one_replaces_the_other() {
        TokenMint next = Mints.mint(new Hs256Forge(OTHER_SECRET));
        JwtAuthenticator before = authenticator(Mints.SECRET);
        JwtAuthenticator meanwhile = authenticator(OTHER_SECRET, Mints.SECRET);
        JwtAuthenticator after = authenticator(OTHER_SECRET);

        assertThat(List.of(before, meanwhile))
                .allMatch(one -> one.authenticate(MINT.good(), NOW) instanceof Authenticated);
        assertThat(List.of(meanwhile, after))
                .allMatch(one -> one.authenticate(next.good(), NOW) instanceof Authenticated);
        assertThat(after.authenticate(MINT.good(), NOW)).isEqualTo(new Unauthenticated(Flaw.NOT_GENUINE));
        assertThat(before.authenticate(next.good(), NOW)).isEqualTo(new Unauthenticated(Flaw.NOT_GENUINE));
    }

    private static JwtAuthenticator authenticator(String... secrets) {
        return new JwtAuthenticator(JwtSettings.hs256(Mints.ISSUER, Mints.AUDIENCE, List.of(secrets)));
    }

    private static Authentication authenticate(String token) {
        return at(NOW, token);
    }

    private static Authentication at(Instant now, String token) {
        return new JwtAuthenticator(Mints.hs256()).authenticate(token, now);
    }

    private static Authentication about(String user, Optional<String> first, Optional<String> last) {
        return new Authenticated(new Identity(
                new UserId(user), first, last, NOW.plusSeconds(3600).plus(SKEW)));
    }
}
