package chat.jwt;

import static chat.jwt.Mints.NOW;
import static chat.jwt.Mints.RS256;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.KeysUnavailableException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the keys cannot be had, a token is neither good nor bad. */
final class KeyServerTest {
    private static final int PART = 8;
    private static final String TOKEN = Mints.mint(RS256).good();
    private static final String KEYS = "{\"keys\":[" + RS256.jwk().text() + "]}";

    private final Issuer issuer = new Issuer();
    private final JwtAuthenticator authenticator = new JwtAuthenticator(Mints.settings(RS256, issuer.keySet()));

    @AfterEach
    void close() {
        issuer.close();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("nothing there", Issuer.text(404, KEYS)),
                Arguments.of("broken", Issuer.text(500, KEYS)),
                Arguments.of("empty", Issuer.text(200, "")),
                Arguments.of("a page", Issuer.text(200, "<html>")),
                Arguments.of("another object", Issuer.text(200, "{}")),
                Arguments.of("keys in an object", Issuer.text(200, "{\"keys\":{}}")),
                Arguments.of("keys twice", Issuer.text(200, KEYS.replace("}]}", "}],\"keys\":[]}"))),
                Arguments.of("a key cut off", Issuer.text(200, KEYS.substring(0, KEYS.length() - 9))),
                Arguments.of("deep", Issuer.text(200, "{\"keys\":" + "[".repeat(30_000))),
                Arguments.of("too long", Issuer.text(200, KEYS + " ".repeat(KeyServer.MAX_BYTES))),
                Arguments.of("elsewhere", (Issuer.Answer) KeyServerTest::redirect),
                Arguments.of("hangs up", (Issuer.Answer) HttpExchange::close));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void a_key_server_in_trouble_is_told_from_a_bad_token(String trouble, Issuer.Answer answer) {
        issuer.answer(answer);

        assertUnavailable(() -> authenticator.authenticate(TOKEN, NOW));

        assertThat(authenticator.authenticate("a.b.c", NOW)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void a_key_server_that_is_gone_is_told_from_a_bad_token() {
        issuer.close();

        assertUnavailable(() -> authenticator.authenticate(TOKEN, NOW));
    }

    @Test
    void it_is_asked_twice_and_again_after_a_while() {
        issuer.answer(Issuer.text(500, ""));
        IntStream.range(0, 5).forEach(time -> assertUnavailable(() -> authenticator.authenticate(TOKEN, NOW)));
        assertThat(issuer.fetches()).isEqualTo(2);

        issuer.answer(Issuer.text(200, KEYS));

        assertThat(authenticator.authenticate(TOKEN, NOW.plusSeconds(10))).isInstanceOf(Authenticated.class);
    }

    @Test
    void a_key_set_may_have_64_kilobytes() {
        issuer.answer(Issuer.text(200, KEYS + " ".repeat(KeyServer.MAX_BYTES - KEYS.length())));

        assertThat(authenticator.authenticate(TOKEN, NOW)).isInstanceOf(Authenticated.class);
    }

    @Test
    void a_key_server_that_says_nothing_is_waited_for_only_so_long() {
        issuer.answer(exchange -> Thread.sleep(Duration.ofMinutes(1)));

        assertThatExceptionOfType(IOException.class).isThrownBy(this::impatiently);
    }

    @Test
    void a_key_server_that_trickles_is_waited_for_only_so_long() {
        issuer.answer(KeyServerTest::trickle);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::impatiently)
                .withMessageContaining("longer");
    }

    private byte[] impatiently() throws IOException {
        URL url = issuer.keySet().toURL();
        KeyServer impatient = new KeyServer(PublicKeyKind.RS256, url, Duration.ofMillis(500), Duration.ofMillis(300));
        return impatient.fetch();
    }

    private static void trickle(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        for (int letter = 0; letter < 1000; letter++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Thread.sleep(50);
        }
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        boolean there = exchange.getRequestURI().getPath().equals("/there");
        exchange.getResponseHeaders().set("Location", "/there");
        byte[] body = KEYS.getBytes(UTF_8);
        exchange.sendResponseHeaders(there ? 200 : 302, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(
                                Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause))
                        .allSatisfy(cause -> assertThat(partsOf(TOKEN)).noneMatch(cause.toString()::contains)));
    }

    private static Stream<String> partsOf(String token) {
        return IntStream.range(0, token.length() - PART).mapToObj(start -> token.substring(start, start + PART));
    }
}
