package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.RateLimit;
import chat.core.domain.UserId;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.core.port.KeysUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a ticket, and in which words the others are refused: those of the handshake. */
final class TicketDeskTest extends ServerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Options OPTIONS =
            UNBOUNDED.withSignIn(SignIn.notRequired().withRequired(true));
    private static final Identity ANN =
            new Identity(new UserId("u-1"), Optional.of("Ann"), Optional.empty(), NOON.plusSeconds(3_600));

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_good_token_gets_a_ticket_that_no_cache_keeps_and_each_time_another() throws Exception {
        ChatServer server = serve(OPTIONS);

        HttpResponse<String> answer = post(server, "Authorization", "Bearer good");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{\"ticket\":\"[A-Za-z0-9_-]{43}\",\"expiresInMs\":30000}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        assertThat(post(server, "authorization", "bearer good").body()).isNotEqualTo(answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer expired    | 401 | unauthorized, The token has expired. Sign in again.",
                "Bearer            | 401 | unauthorized, There is no token. Sign in first.",
                "Basic good        | 401 | unauthorized, There is no token. Sign in first.",
                "good              | 401 | unauthorized, There is no token. Sign in first.",
                "Bearer good good  | 401 | unauthorized, The token is not one that this chat understands.",
                "Bearer forbidden  | 403 | unauthorized, Your token does not allow you to come in here.",
                "Bearer unknowable | 503 | unavailable, Your sign-in cannot be checked just now. Try again."
            })
    void anybody_else_is_told_why_not(String authorization, int status, String words) throws Exception {
        HttpResponse<String> answer = post(serve(OPTIONS), "Authorization", authorization);
        String[] parts = words.split(", ", 2);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"error\",\"code\":\"%s\",\"message\":\"%s\"}".formatted(parts[0], parts[1]));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    @Test
    void without_a_token_or_with_two_there_is_no_ticket() throws Exception {
        ChatServer server = serve(OPTIONS);

        assertThat(post(server).statusCode()).isEqualTo(401);
        assertThat(post(server, "Authorization", "Bearer good", "Authorization", "Bearer good")
                        .body())
                .contains("The token is not one that this chat understands.");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:PORT, 200",
        "http://school.example, 200",
        "http://evil.example, 403",
        "https://school.example, 403",
        "null, 403"
    })
    void only_pages_on_the_list_get_one(String origin, int status) throws Exception {
        ChatServer server = serve(OPTIONS.withOrigin("http://school.example"));
        String own = origin.replace("PORT", Integer.toString(server.port()));

        assertThat(postFrom(own, server, "Authorization", "Bearer good").statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_page_of_another_site_is_told_no_more_than_at_the_handshake() throws Exception {
        HttpResponse<String> answer = postFrom("http://evil.example", serve(OPTIONS), "Authorization", "Bearer good");

        assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void who_sends_no_origin_is_told_what_to_do() throws Exception {
        HttpResponse<String> answer = postFrom("", serve(OPTIONS), "Authorization", "Bearer good");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Send the header Origin: http://localhost:", " --allow-no-origin.");
    }

    @Test
    void who_sends_no_origin_gets_one_by_an_option() throws Exception {
        ChatServer server = serve(OPTIONS.withAllowNoOrigin(true));

        assertThat(postFrom("", server, "Authorization", "Bearer good").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tickets_and_handshakes_of_an_address_are_counted_together() throws Exception {
        ChatServer server = serve(OPTIONS.withHandshakes(RateLimit.of(10, 3)));
        RawClient.ask(server, "/?access_token=good");
        post(server, "Authorization", "Bearer good");
        post(server, "Authorization", "Bearer expired");

        HttpResponse<String> fourth = post(server, "Authorization", "Bearer good");

        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(fourth.body()).contains("\"code\":\"rate-limited\"", "\"retryAfterMs\":100");
        assertThat(RawClient.ask(server, "/?access_token=good").head()).startsWith("HTTP/1.1 429");
    }

    @Test
    void it_takes_a_post_and_no_token_from_a_URL() throws Exception {
        ChatServer server = serve(OPTIONS.withAllowNoOrigin(true));

        assertThat(RawHttp.status(server, "GET /ticket")).isEqualTo(404);
        assertThat(RawHttp.status(server, "POST /ticket?access_token=good")).isEqualTo(401);
    }

    @Test
    void where_nobody_signs_in_there_are_no_tickets() throws Exception {
        assertThat(post(start(), "Authorization", "Bearer good").statusCode()).isEqualTo(404);
    }

    private ChatServer serve(Options options) {
        return start(options, TicketDeskTest::judge, InstantSource.fixed(NOON));
    }

    /** Asks for a ticket as the server's own page does. */
    private HttpResponse<String> post(ChatServer server, String... headers) throws IOException, InterruptedException {
        return postFrom("http://localhost:" + server.port(), server, headers);
    }

    private HttpResponse<String> postFrom(String origin, ChatServer server, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.port() + "/ticket"))
                .POST(BodyPublishers.noBody());
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        for (int place = 0; place < headers.length; place += 2) {
            request.header(headers[place], headers[place + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Authentication judge(String token, Instant now) {
        return switch (token) {
            case "good" -> new Authenticated(ANN);
            case "expired" -> new Unauthenticated(Flaw.EXPIRED);
            case "forbidden" -> new Forbidden();
            case "unknowable" -> throw new KeysUnavailableException("No keys", new IllegalStateException());
            case "" -> new Unauthenticated(Flaw.MISSING);
            default -> new Unauthenticated(Flaw.MALFORMED);
        };
    }
}
