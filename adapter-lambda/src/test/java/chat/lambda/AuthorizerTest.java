package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.KeysUnavailableException;
import chat.testkit.BadToken;
import chat.testkit.BadTokens;
import chat.testkit.Hs256Forge;
import chat.testkit.SettableClock;
import chat.testkit.TokenMint;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who comes in at the cloud's door. */
final class AuthorizerTest {
    private static final String ROUTE = "arn:aws:execute-api:us-east-1:111122223333:abcd1234/production/$connect";
    private static final String ISSUER = "https://issuer.example";
    private static final String AUDIENCE = "chatroom";
    private static final String SECRET = "a-secret-of-thirty-two-bytes-or-more";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Vault vault = new Vault(SECRET);
    private final SettableClock clock = new SettableClock(NOW);
    private final TestContext context = new TestContext();
    private final AuthorizerHandler authorizer = new AuthorizerHandler(wiring(Map.of("AUTH_SCOPE", "chat")));

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void a_good_token_lets_its_user_in_with_its_identity() {
        IamPolicyResponse answer = authorizer.handleRequest(byQuery(mint().good()), context);

        assertThat(answer.getPrincipalId()).isEqualTo("u-1");
        assertThat(effectOn(ROUTE, answer)).isEqualTo("Allow");
        assertThat(Authorization.identity(answer.getContext())).hasValueSatisfying(identity -> {
            assertThat(identity.user().value()).isEqualTo("u-1");
            assertThat(identity.expiresAt()).isAfter(NOW.plusSeconds(3_599));
        });
    }

    @Test
    void a_token_may_follow_the_subprotocol() {
        assertThat(authorizer
                        .handleRequest(byProtocol("websocket, " + mint().good()), context)
                        .getPrincipalId())
                .isEqualTo("u-1");
        assertThatThrownBy(() -> authorizer.handleRequest(byProtocol("other, " + mint().good()), context))
                .hasMessage("Unauthorized");
    }

    @Test
    void no_token_and_two_tokens_are_refused() {
        AuthorizerEvent two = byQuery(mint().good());
        two.setMultiValueHeaders(byProtocol("websocket, " + mint().good()).getMultiValueHeaders());

        assertThatThrownBy(() -> authorizer.handleRequest(new AuthorizerEvent(), context))
                .hasMessage("Unauthorized");
        assertThatThrownBy(() -> authorizer.handleRequest(two, context)).hasMessage("Unauthorized");
    }

    @Test
    void where_the_query_is_off_a_token_in_it_is_refused_even_beside_a_good_one() {
        AuthorizerHandler strict = new AuthorizerHandler(wiring(Map.of("AUTH_QUERY", "off")));
        AuthorizerEvent beside = byQuery("");
        beside.setMultiValueHeaders(byProtocol("websocket, " + mint().good()).getMultiValueHeaders());

        assertThat(strict.handleRequest(byProtocol("websocket, " + mint().good()), context)
                        .getPrincipalId())
                .isEqualTo("u-1");
        for (AuthorizerEvent event : List.of(byQuery(mint().good()), byQuery(""), beside)) {
            assertThatThrownBy(() -> strict.handleRequest(event, context)).hasMessage("Unauthorized");
            assertThat(context.lines().getLast()).contains("\"outcome\":\"missing\"");
        }
    }

    @Test
    void a_bad_token_is_401_and_one_that_may_not_is_403() {
        for (BadToken bad : BadTokens.table(mint())) {
            AuthorizerEvent event = byQuery(bad.token());
            if (bad.expected() instanceof Forbidden) {
                assertThat(effectOn(ROUTE, authorizer.handleRequest(event, context)))
                        .as(bad.name())
                        .isEqualTo("Deny");
            } else {
                assertThatThrownBy(() -> authorizer.handleRequest(event, context), bad.name())
                        .isInstanceOf(UnauthorizedException.class)
                        .hasMessage("Unauthorized");
            }
        }
    }

    @Test
    void no_line_of_the_log_holds_a_part_of_a_token() {
        authorizer.handleRequest(byQuery(mint().good()), context);
        BadTokens.table(mint()).forEach(bad -> tryOut(bad.token()));

        String log = String.join("", context.lines());
        assertThat(log).contains("\"outcome\":\"not_genuine\"", "\"outcome\":\"done\"");
        assertThat(parts(mint().good())).noneMatch(log::contains);
    }

    @Test
    void a_secret_is_replaced_while_the_function_runs_and_the_old_one_is_good_for_now() {
        String old = mint().good();
        authorizer.handleRequest(byQuery(old), context);
        vault.rotate("another-secret-of-thirty-two-bytes-or-more");
        clock.pass(FreshAuthenticator.FRESH);

        assertThat(authorizer.handleRequest(byQuery(old), context).getPrincipalId())
                .isEqualTo("u-1");
        String fresh = mint("another-secret-of-thirty-two-bytes-or-more").good();
        assertThat(authorizer.handleRequest(byQuery(fresh), context).getPrincipalId())
                .isEqualTo("u-1");

        vault.rotate("a-third-secret-of-thirty-two-bytes-or-more");
        clock.pass(FreshAuthenticator.FRESH);
        assertThatThrownBy(() -> authorizer.handleRequest(byQuery(old), context))
                .hasMessage("Unauthorized");
    }

    @Test
    void the_secret_is_read_once_in_a_while() {
        IntStream.range(0, 10).forEach(time -> authorizer.handleRequest(byQuery(mint().good()), context));

        assertThat(vault.reads()).isEqualTo(2);
    }

    @Test
    void where_the_secret_cannot_be_had_it_is_nobodys_fault_but_ours() {
        vault.lose();

        assertThatThrownBy(() -> authorizer.handleRequest(byQuery(mint().good()), context))
                .isInstanceOf(KeysUnavailableException.class);
        assertThat(context.lines()).singleElement().asString().contains("\"outcome\":\"failed\"");
    }

    @Test
    void a_test_token_is_good_for_an_hour() {
        Wiring wiring = wiring(Map.of());
        String token = Optional.ofNullable(new CreateTestJwtHandler(wiring)
                        .handleRequest(Map.of(), context)
                        .get("token"))
                .orElseThrow();

        assertThat(new AuthorizerHandler(wiring)
                        .handleRequest(byQuery(token), context)
                        .getPrincipalId())
                .isEqualTo("test-user");
        clock.pass(Duration.ofMinutes(62));
        assertThatThrownBy(() -> new AuthorizerHandler(wiring).handleRequest(byQuery(token), context))
                .hasMessage("Unauthorized");
    }

    private static String effectOn(String route, IamPolicyResponse answer) {
        JsonNode document = new JsonMapper().valueToTree(answer.getPolicyDocument());
        assertThat(document.path("Statement")).hasSize(1);
        JsonNode statement = document.at("/Statement/0");
        assertThat(statement.path("Action").asString()).isEqualTo("execute-api:Invoke");
        assertThat(statement.at("/Resource/0").asString()).isEqualTo(route);
        return statement.path("Effect").asString();
    }

    private void tryOut(String token) {
        try {
            authorizer.handleRequest(byQuery(token), context);
        } catch (UnauthorizedException refused) {
            assertThat(refused.getStackTrace()).isEmpty();
        }
    }

    private Wiring wiring(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Tables.CREDENTIALS);
        environment.put("SECRETS_ENDPOINT", vault.endpoint().toString());
        environment.put("AUTH_SECRET", "signing");
        environment.put("AUTH_ISSUER", ISSUER);
        environment.put("AUTH_AUDIENCE", AUDIENCE);
        environment.put("DYNAMODB_ENDPOINT", vault.endpoint().toString());
        environment.putAll(more);
        return Wiring.of(new Settings(environment), List.of(), clock);
    }

    private TokenMint mint() {
        return mint(SECRET);
    }

    private TokenMint mint(String secret) {
        return new TokenMint(new Hs256Forge(secret), ISSUER, AUDIENCE, Optional.of("chat"), clock.instant());
    }

    private static List<String> parts(String token) {
        return IntStream.range(0, token.length() - 8)
                .mapToObj(start -> token.substring(start, start + 8))
                .toList();
    }

    private static AuthorizerEvent byQuery(String token) {
        AuthorizerEvent event = new AuthorizerEvent();
        event.setMethodArn(ROUTE);
        event.setMultiValueQueryStringParameters(Map.of("access_token", List.of(token)));
        return event;
    }

    private static AuthorizerEvent byProtocol(String protocols) {
        AuthorizerEvent event = new AuthorizerEvent();
        event.setMethodArn(ROUTE);
        event.setMultiValueHeaders(Map.of("Sec-WebSocket-Protocol", List.of(protocols)));
        return event;
    }
}
