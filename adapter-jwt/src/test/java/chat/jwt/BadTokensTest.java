package chat.jwt;

import static chat.jwt.Mints.ES256;
import static chat.jwt.Mints.HS256;
import static chat.jwt.Mints.NOW;
import static chat.jwt.Mints.RS256;
import static chat.jwt.Mints.SCOPE;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.port.Authenticator;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.testkit.BadToken;
import chat.testkit.BadTokens;
import chat.testkit.TokenForge;
import chat.testkit.TokenMint;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of bad tokens, under each of the three algorithms. */
final class BadTokensTest {
    private static final int FEWEST = 60;
    private static final int PART = 8;
    private static final Issuer ISSUER = Issuer.of(RS256, ES256);

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rows")
    void a_bad_token_is_refused_for_what_is_wrong_and_nothing_of_it_is_told(
            String algorithm, BadToken bad, Authenticator authenticator) {
        Authentication answer = authenticator.authenticate(bad.token(), NOW);

        assertThat(answer).isEqualTo(bad.expected());
        String told = told(answer);
        assertThat(partsOf(bad.token()).filter(told::contains)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forges")
    void nothing_is_printed_or_logged(TokenForge forge) {
        Authenticator authenticator = authenticator(forge);
        TokenMint mint = Mints.scoped(forge);

        assertThat(Printed.during(
                        () -> BadTokens.table(mint).forEach(bad -> authenticator.authenticate(bad.token(), NOW))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forges")
    void the_same_without_a_flaw_is_good(TokenForge forge) {
        assertThat(authenticator(forge).authenticate(Mints.scoped(forge).good(), NOW))
                .isInstanceOf(Authenticated.class);
    }

    @ParameterizedTest
    @MethodSource("forges")
    void one_changed_bit_is_refused_wherever_it_is(TokenForge forge) {
        Authenticator authenticator = authenticator(forge);

        assertThat(BadTokens.oneBitFrom(Mints.scoped(forge).good())
                        .filter(changed -> !(authenticator.authenticate(changed, NOW) instanceof Unauthenticated)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forges")
    void the_table_is_long_and_no_row_stands_in_it_twice(TokenForge forge) {
        TokenMint mint = Mints.scoped(forge);
        List<BadToken> table = BadTokens.table(mint);
        Set<String> names = table.stream().map(BadToken::name).collect(toSet());
        Set<String> tokens = table.stream().map(BadToken::token).collect(toSet());

        assertThat(names).hasSizeGreaterThan(FEWEST).hasSameSizeAs(table);
        assertThat(tokens).hasSameSizeAs(table).doesNotContain(mint.good());
    }

    static Stream<Arguments> rows() {
        return forges().flatMap(forge -> rows(forge, authenticator(forge)));
    }

    static Stream<TokenForge> forges() {
        return Stream.of(HS256, RS256, ES256);
    }

    private static Stream<Arguments> rows(TokenForge forge, Authenticator authenticator) {
        TokenMint mint = Mints.scoped(forge);
        return Stream.concat(BadTokens.table(mint).stream(), BadTokens.toTheSecond(mint).stream())
                .map(bad -> Arguments.of(forge.algorithm(), bad, authenticator));
    }

    private static Authenticator authenticator(TokenForge forge) {
        return new JwtAuthenticator(Mints.settings(forge, ISSUER.keySet()).requiring(SCOPE));
    }

    private static String told(Authentication answer) {
        return switch (answer) {
            case Unauthenticated(var flaw) -> answer + flaw.sentence();
            case Forbidden ignored -> answer.toString();
            case Authenticated ignored -> answer.toString();
        };
    }

    /** Every 8 characters that follow each other; of a very long one, those at its start. */
    private static Stream<String> partsOf(String token) {
        return IntStream.range(0, Math.min(token.length(), SignedToken.MAX_LENGTH) - PART)
                .mapToObj(start -> token.substring(start, start + PART));
    }
}
