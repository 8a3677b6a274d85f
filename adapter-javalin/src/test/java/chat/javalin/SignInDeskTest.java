package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page can ask when it was refused: a browser shows it no status and no words of a handshake. */
final class SignInDeskTest extends ServerTest {
    private static final Identity ANN =
            new Identity(new UserId("u-1"), Optional.of("Ann"), Optional.empty(), Instant.MAX);

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer good      | 204 | ''",
                "bearer good      | 204 | ''",
                "Bearer expired   | 401 | unauthorized, The token has expired. Sign in again.",
                "Bearer           | 401 | unauthorized, There is no token. Sign in first.",
                "Basic good       | 401 | unauthorized, There is no token. Sign in first.",
                "good             | 401 | unauthorized, There is no token. Sign in first.",
                "Bearer good good | 401 | unauthorized, The token is not one that this chat understands.",
                "Bearer forbidden | 403 | unauthorized, Your token does not allow you to come in here."
            })
    void a_page_is_told_what_its_token_is_worth(String authorization, int status, String words) throws Exception {
        HttpResponse<String> answer = ask("/session", authorization);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(error(words));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    @Test
    void a_URL_is_no_place_for_a_token_here() throws Exception {
        assertThat(ask("/session?access_token=good").statusCode()).isEqualTo(401);
    }

    @Test
    void no_other_page_may_read_the_answer() throws Exception {
        assertThat(ask("/session", "Bearer good").headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void where_nobody_signs_in_everybody_may() throws Exception {
        assertThat(get(start(), "/session").statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> ask(String path, String... authorization) throws Exception {
        ChatServer server = start(Options.defaults(), SignInDeskTest::judge, InstantSource.system());
        return get(server, path, authorization);
    }

    private HttpResponse<String> get(ChatServer server, String path, String... authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        for (String value : authorization) {
            request.header("Authorization", value);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String error(String words) {
        String[] parts = words.split(", ", 2);
        return words.isEmpty()
                ? ""
                : "{\"type\":\"error\",\"code\":\"%s\",\"message\":\"%s\"}".formatted(parts[0], parts[1]);
    }

    private static Authentication judge(String token, Instant now) {
        return switch (token) {
            case "good" -> new Authenticated(ANN);
            case "forbidden" -> new Forbidden();
            case "expired" -> new Unauthenticated(Flaw.EXPIRED);
            default -> new Unauthenticated(Flaw.MALFORMED);
        };
    }
}
