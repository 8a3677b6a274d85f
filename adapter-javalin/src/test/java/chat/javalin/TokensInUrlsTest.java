package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.testkit.SettableClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that takes no token from a URL, since logs keep URLs. Whatever is shown, the authenticator finds it good. */
final class TokensInUrlsTest extends ServerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final SignIn SIGN_IN = SignIn.notRequired().withRequired(true);

    private final SettableClock clock = new SettableClock(NOON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/?access_token=anns                | ''",
                "/?access%5Ftoken=anns              | ''",
                "/production?x=1&access_token=anns  | ''",
                "/?access_token=anns                | websocket",
                "/?access_token=anns                | websocket, anns",
                "/?access_token                     | websocket, anns",
                "/?access_token=x&access_token=anns | websocket, anns"
            })
    void a_token_in_a_URL_is_refused_even_beside_a_good_one(String path, String subprotocols) {
        String header = subprotocols.isEmpty() ? "X-None: 1" : "Sec-WebSocket-Protocol: " + subprotocols;
        RawClient nobody = RawClient.ask(serve(), path, header);

        assertThat(nobody.head())
                .startsWith("HTTP/1.1 401 ")
                .contains("WWW-Authenticate: Bearer")
                .doesNotContain("anns");
        assertThat(nobody.body())
                .isEqualTo("{\"type\":\"error\",\"code\":\"unauthorized\",\"message\":"
                        + "\"Tokens in URLs are refused here, since logs keep URLs. Send yours as a subprotocol.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?x=access_token=anns", "/?ACCESS_TOKEN=anns"})
    void a_token_among_the_subprotocols_lets_in(String path) {
        RawClient ann = RawClient.ask(serve(), path, "Sec-WebSocket-Protocol: websocket, anns");

        assertThat(ann.head()).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void without_a_token_somebody_is_told_so() {
        assertThat(RawClient.connect(serve()).body()).contains("There is no token. Sign in first.");
    }

    private ChatServer serve() {
        return start(Options.defaults().withSignIn(SIGN_IN.withQuery(false)), (token, now) -> authenticated(), clock);
    }

    private static Authentication authenticated() {
        return new Authenticated(
                new Identity(new UserId("u-1"), Optional.of("Ann"), Optional.empty(), NOON.plusSeconds(60)));
    }
}
