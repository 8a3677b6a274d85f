package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.core.port.Authenticator;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.core.port.KeysUnavailableException;
import chat.testkit.SettableClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInTest extends ServerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Options OPTIONS =
            Options.defaults().withSignIn(SignIn.notRequired().withRequired(true));

    private final SettableClock clock = new SettableClock(NOON);

    @ParameterizedTest
    @ValueSource(strings = {"/?access_token=anns", "/production?x=1&access_token=anns&y", "/?access%5Ftoken=%61nns"})
    void a_token_in_the_query_lets_in(String path) {
        RawClient ann = RawClient.ask(serve(), path);

        assertThat(ann.head())
                .startsWith("HTTP/1.1 101 ")
                .doesNotContainIgnoringCase("Sec-WebSocket-Protocol")
                .doesNotContain("anns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket, anns", "websocket,anns", " websocket ,\tanns "})
    void a_token_among_the_subprotocols_lets_in_and_only_the_other_one_is_answered(String subprotocols) {
        RawClient ann = RawClient.ask(serve(), "/", "Sec-WebSocket-Protocol: " + subprotocols);

        assertThat(ann.head())
                .startsWith("HTTP/1.1 101 ")
                .containsIgnoringCase("\r\nSec-WebSocket-Protocol: websocket\r\n")
                .doesNotContain("anns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/                                     | ''                         | There is no token.",
                "/                                     | websocket                  | There is no token.",
                "/                                     | anns                       | There is no token.",
                "/                                     | anns, websocket            | There is no token.",
                "/                                     | WebSocket, anns            | There is no token.",
                "/?access_token                        | ''                         | There is no token.",
                "/?access_token=                       | ''                         | There is no token.",
                "/?ACCESS_TOKEN=anns                   | ''                         | There is no token.",
                "/?token=anns                          | ''                         | There is no token.",
                "/?x=access_token=anns                 | ''                         | There is no token.",
                "/?access_token=anns&access_token=anns | ''                         | The token is not one",
                "/?access_token=anns&access_token=     | ''                         | The token is not one",
                "/?access_token=anns&access%5Ftoken=x  | ''                         | The token is not one",
                "/?access_token=anns                   | websocket, anns            | The token is not one",
                "/?access_token=anns                   | websocket, x               | The token is not one",
                "/                                     | websocket, anns, anns      | The token is not one",
                "/                                     | websocket, anns,           | The token is not one",
                "/                                     | websocket, , anns          | The token is not one",
                "/?access_token=%zz                    | ''                         | The token is not one",
                "/?access_token=%                      | ''                         | The token is not one",
                "/?access_token=expired                | ''                         | The token has expired."
            })
    void who_shows_none_or_more_than_one_or_a_bad_one_stays_outside(String path, String subprotocols, String sentence) {
        String header = subprotocols.isEmpty() ? "X-None: 1" : "Sec-WebSocket-Protocol: " + subprotocols;
        RawClient nobody = RawClient.ask(serve(), path, header);

        assertThat(nobody.head())
                .startsWith("HTTP/1.1 401 ")
                .contains("WWW-Authenticate: Bearer", "application/json")
                .doesNotContain("anns");
        assertThat(nobody.body()).startsWith("{\"type\":\"error\",\"code\":\"unauthorized\",\"message\":\"" + sentence);
    }

    @Test
    void a_list_over_two_headers_is_not_trusted() {
        RawClient nobody =
                RawClient.ask(serve(), "/", "Sec-WebSocket-Protocol: websocket", "Sec-WebSocket-Protocol: anns");

        assertThat(nobody.head()).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void who_may_not_come_in_is_forbidden() {
        RawClient nobody = RawClient.ask(serve(), "/?access_token=forbidden");

        assertThat(nobody.head()).startsWith("HTTP/1.1 403 ").doesNotContain("WWW-Authenticate");
        assertThat(nobody.body()).contains("\"code\":\"unauthorized\"", "does not allow");
    }

    @Test
    void without_keys_nobody_is_good_or_bad() {
        RawClient nobody = RawClient.ask(serve(), "/?access_token=unknowable");

        assertThat(nobody.head()).startsWith("HTTP/1.1 503 ");
        assertThat(nobody.body()).contains("\"code\":\"unavailable\"", "Try again.");
    }

    @Test
    void a_good_token_helps_no_foreign_page() {
        RawClient nobody = RawClient.askPlainly(serve(), "/?access_token=anns", "Origin: http://evil.example");

        assertThat(nobody.head()).startsWith("HTTP/1.1 403 ");
        assertThat(nobody.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void others_see_the_name_of_the_token_whatever_was_asked_for() {
        ChatServer server = serve();
        RawClient ann = signIn(server, "anns");
        RawClient bob = signIn(server, "bobs");

        ann.send("{\"action\":\"register\",\"value\":\"bob\"}");
        assertThat(ann.await("signup")).contains("\"name\":\"Ann Lee\"");
        enter(ann);
        bob.send("{\"action\":\"register\",\"value\":\"x\"}");
        enter(bob);
        ann.send("{\"action\":\"dispatch\",\"value\":\"hi\",\"name\":\"bob\"}");

        assertThat(bob.await("client-message")).contains("\"user\":\"Ann Lee\"");
    }

    @Test
    void two_tabs_of_one_user_share_its_name() {
        ChatServer server = serve();
        RawClient one = signIn(server, "anns");
        RawClient two = signIn(server, "anns");

        one.send("{\"action\":\"register\",\"value\":\"x\"}");
        two.send("{\"action\":\"register\",\"value\":\"y\"}");

        assertThat(one.await("signup")).contains("\"name\":\"Ann Lee\"");
        assertThat(two.await("signup")).contains("\"name\":\"Ann Lee\"");
    }

    @Test
    void nobody_speaks_without_a_name_unless_it_is_allowed() {
        String everyone = "{\"action\":\"dispatch\",\"value\":\"hi\",\"name\":\"no-rooms\"}";
        RawClient ann = signIn(serve(), "anns");
        ann.send(everyone);
        assertThat(ann.receiveText()).contains("\"type\":\"error\"");
        end();

        RawClient allowed = signIn(serve(OPTIONS.withSimpleMode(true)), "anns");
        allowed.send(everyone);

        assertThat(allowed.receiveText()).contains("\"user\":\"no-rooms\"");
    }

    @Test
    void whose_token_expires_is_closed_with_4001_and_the_others_see_it() {
        ChatServer server = serve();
        RawClient ann = signIn(server, "anns");
        RawClient bob = signIn(server, "bobs");
        ann.send("{\"action\":\"register\",\"value\":\"x\"}");
        enter(ann);
        bob.await("single-room");

        clock.set(NOON.plusSeconds(60));

        assertThat(ann.awaitClose()).isEqualTo(4001);
        assertThat(bob.await("delete-room")).contains("maths");
    }

    @Test
    void who_connects_again_needs_a_token_that_is_good_then() {
        ChatServer server = serve();
        signIn(server, "anns");
        clock.set(NOON.plusSeconds(60));

        assertThat(RawClient.ask(server, "/?access_token=anns").head()).startsWith("HTTP/1.1 401 ");
    }

    private ChatServer serve() {
        return serve(OPTIONS);
    }

    private ChatServer serve(Options options) {
        return start(options, SignInTest::judge, clock);
    }

    private static Authenticator.Authentication judge(String token, Instant now) {
        return switch (token) {
            case "anns" -> user("u-1", "Ann", "Lee", NOON.plusSeconds(60), now);
            case "bobs" -> user("u-2", "Bob", "Ray", NOON.plusSeconds(120), now);
            case "expired" -> new Unauthenticated(Flaw.EXPIRED);
            case "forbidden" -> new Forbidden();
            case "unknowable" -> throw new KeysUnavailableException("No keys", new IllegalStateException());
            case "" -> new Unauthenticated(Flaw.MISSING);
            default -> new Unauthenticated(Flaw.MALFORMED);
        };
    }

    private static Authenticator.Authentication user(String id, String first, String last, Instant end, Instant now) {
        Identity identity = new Identity(new UserId(id), Optional.of(first), Optional.of(last), end);
        return identity.holdsAt(now) ? new Authenticated(identity) : new Unauthenticated(Flaw.EXPIRED);
    }

    private static RawClient signIn(ChatServer server, String token) {
        return RawClient.ask(server, "/?access_token=" + token);
    }

    private static void enter(RawClient client) {
        client.send("{\"action\":\"join-room\",\"value\":\"maths\"}");
        client.await("multi-message");
    }
}
