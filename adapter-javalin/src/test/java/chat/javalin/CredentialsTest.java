package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserName;
import chat.core.port.Authenticator;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.KeysUnavailableException;
import chat.testkit.Hs256Forge;
import chat.testkit.SettableClock;
import chat.testkit.TokenMint;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CredentialsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final SignIn SIGN_IN = SignIn.notRequired().withRequired(true);
    private static final String OLD = "0123456789abcdef0123456789ABCDEF";
    private static final String NEW = "fedcba9876543210FEDCBA9876543210";

    private final SettableClock clock = new SettableClock(NOON);

    @TempDir
    private Path folder;

    @Test
    void where_nobody_signs_in_there_are_none() {
        assertThat(Wiring.credentials(SignIn.notRequired(), clock)).isEqualTo(Credentials.NONE);
    }

    @Test
    void a_token_to_try_it_with_is_good_for_as_long_as_is_said() {
        Credentials credentials = Wiring.credentials(SIGN_IN, clock);

        assertThat(isGood(credentials, credentials.trialToken().orElseThrow())).isTrue();

        clock.pass(Credentials.TRIAL);
        assertThat(isGood(credentials, credentials.trialToken().orElseThrow())).isTrue();

        clock.pass(Duration.ofMinutes(1));
        assertThat(isGood(credentials, credentials.trialToken().orElseThrow())).isFalse();
    }

    @Test
    void a_secret_that_is_made_up_is_another_one_each_time() {
        Credentials other = Wiring.credentials(SIGN_IN, clock);

        assertThat(isGood(Wiring.credentials(SIGN_IN, clock), other.trialToken().orElseThrow()))
                .isFalse();
    }

    @Test
    void while_one_secret_replaces_another_both_are_good() throws Exception {
        Credentials rotating =
                Wiring.credentials(SIGN_IN.withSecretFile(file("\uFEFF" + NEW + "\r\n\r\n " + OLD)), clock);
        Credentials rotated = Wiring.credentials(SIGN_IN.withSecretFile(file(NEW + "\n")), clock);

        assertThat(Stream.of(OLD, NEW).map(CredentialsTest::token)).allMatch(token -> isGood(rotating, token));
        assertThat(isGood(rotated, token(NEW))).isTrue();
        assertThat(isGood(rotated, token(OLD))).isFalse();
    }

    @Test
    void each_person_who_is_named_has_a_token_of_their_own() throws Exception {
        List<UserName> people = List.of(new UserName("Ann van Dyk"), new UserName("Bob"));
        SignIn signIn = SIGN_IN.withUsers(people);

        for (SignIn each : List.of(signIn, signIn.withSecretFile(file(NEW)))) {
            Credentials credentials = Wiring.credentials(each, clock);

            assertThat(credentials.trialToken()).isEmpty();
            assertThat(credentials.invitations()).extracting(Invitation::user).containsExactlyElementsOf(people);
            assertThat(credentials.invitations()).allSatisfy(invitation -> {
                Identity identity = identity(credentials, invitation.token());
                assertThat(identity.name()).isEqualTo(invitation.user());
                assertThat(identity.user().value()).isEqualTo(invitation.user().value());
            });
        }
    }

    @Test
    void who_brings_the_secret_issues_the_tokens() throws Exception {
        assertThat(Wiring.credentials(SIGN_IN.withSecretFile(file(NEW)), clock).trialToken())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keys_that_are_published_are_asked_for(SignIn.Algorithm algorithm) {
        URI nobody = URI.create("http://127.0.0.1:1/keys");
        Credentials credentials = Wiring.credentials(SIGN_IN.withKeySet(nobody).withAlgorithm(algorithm), clock);
        String header = "{\"alg\":\"" + algorithm + "\"}";

        Assertions.assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> isGood(
                        credentials,
                        mint(NEW).forge().token(header, mint(NEW).claims().text())));
        assertThat(credentials.trialToken()).isEmpty();
    }

    private Identity identity(Credentials credentials, String token) {
        Authenticator authenticator = credentials.authenticator().orElseThrow();
        return ((Authenticated) authenticator.authenticate(token, clock.instant())).identity();
    }

    private boolean isGood(Credentials credentials, String token) {
        Authenticator authenticator = credentials.authenticator().orElseThrow();
        return authenticator.authenticate(token, clock.instant()) instanceof Authenticated;
    }

    private Path file(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "secret", ".txt"), text);
    }

    private static String token(String secret) {
        return mint(secret).good();
    }

    private static TokenMint mint(String secret) {
        return new TokenMint(new Hs256Forge(secret), "classroom", "chat", Optional.empty(), NOON);
    }
}
