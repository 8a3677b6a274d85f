package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.core.domain.Identity;
import chat.core.domain.Ticket;
import chat.core.port.StoreUnavailableException;
import chat.testkit.Hs256Forge;
import chat.testkit.SettableClock;
import chat.testkit.TokenMint;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a token to a ticket at the HTTP API, and from a ticket to an identity at the cloud's door. */
final class TicketsTest {
    private static final String ROUTE = "arn:aws:execute-api:us-east-1:111122223333:abcd1234/production/$connect";
    private static final String SECRET = "a-secret-of-thirty-two-bytes-or-more";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final TokenMint MINT =
            new TokenMint(new Hs256Forge(SECRET), "chatroom", "chat", Optional.of("chat"), NOW);

    private final Vault vault = new Vault(SECRET);
    private final Tables tables = Tables.simple();
    private final SettableClock clock = new SettableClock(NOW);
    private final TestContext context = new TestContext();
    private final CreateTicketHandler desk = new CreateTicketHandler(wiring(Map.of()));
    private final AuthorizerHandler authorizer = new AuthorizerHandler(wiring(Map.of("TICKETS", "on")));

    @AfterEach
    void close() {
        vault.close();
        tables.close();
    }

    @Test
    void a_good_token_gets_a_ticket_that_no_cache_keeps() {
        APIGatewayV2HTTPResponse answer = ask("Bearer " + MINT.good());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders())
                .isEqualTo(Map.of("Content-Type", "application/json", "Cache-Control", "no-store"));
        assertThat(answer.getBody()).matches("\\{\"ticket\":\"[A-Za-z0-9_-]{43}\",\"expiresInMs\":30000}");
        assertThat(ask("bearer " + MINT.good()).getBody()).isNotEqualTo(answer.getBody());
    }

    @Test
    void a_ticket_lets_in_once_with_the_identity_of_its_token() {
        String ticket = issue();

        IamPolicyResponse answer = authorizer.handleRequest(by(Map.of("ticket", List.of(ticket))), context);

        assertThat(answer.getPrincipalId()).isEqualTo("u-1");
        Identity identity = Authorization.identity(answer.getContext()).orElseThrow();
        assertThat(identity.user().value()).isEqualTo("u-1");
        assertThat(identity.expiresAt()).isEqualTo(NOW.plusSeconds(3_600 + 60));
        refused("no_ticket", Map.of("ticket", List.of(ticket)));
    }

    @Test
    void half_a_minute_is_the_life_of_a_ticket() {
        String first = issue();
        String second = issue();

        clock.pass(Ticket.LIFE.minusMillis(1));
        assertThat(authorizer
                        .handleRequest(by(Map.of("ticket", List.of(first))), context)
                        .getPrincipalId())
                .isEqualTo("u-1");
        clock.pass(Duration.ofMillis(1));
        refused("no_ticket", Map.of("ticket", List.of(second)));
    }

    @Test
    void nobody_chooses_between_two() {
        String ticket = issue();

        refused("malformed", Map.of("ticket", List.of(ticket, ticket)));
        refused("malformed", Map.of("ticket", List.of(ticket), "access_token", List.of(MINT.good())));
        refused("no_ticket", Map.of("ticket", List.of(ticket + "=")));
        refused("no_ticket", Map.of("ticket", List.of("")));

        assertThat(authorizer
                        .handleRequest(by(Map.of("ticket", List.of(ticket))), context)
                        .getPrincipalId())
                .isEqualTo("u-1");
    }

    @Test
    void a_ticket_lets_in_where_tokens_in_URLs_are_refused_and_not_where_there_are_none() {
        AuthorizerHandler strict =
                new AuthorizerHandler(wiring(Map.of("TICKETS", "on", "AUTH_QUERY", "off", "AUTH_SCOPE", "chat")));
        AuthorizerHandler without = new AuthorizerHandler(wiring(Map.of("TICKETS", "off")));
        AuthorizerEvent event = by(Map.of("ticket", List.of(issue())));

        assertThatThrownBy(() -> without.handleRequest(event, context)).hasMessage("Unauthorized");
        assertThat(context.lines().getLast()).contains("\"outcome\":\"missing\"");
        assertThat(strict.handleRequest(event, context).getPrincipalId()).isEqualTo("u-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | 401 | missing    | There is no token. Sign in first.",
                "Bearer            | 401 | missing    | There is no token. Sign in first.",
                "Basic GOOD        | 401 | missing    | There is no token. Sign in first.",
                "Bearer x          | 401 | malformed  | The token is not one that this chat understands.",
                "Bearer GOOD,Bearer GOOD | 401 | malformed  | The token is not one that this chat understands.",
                "Bearer OLD        | 401 | expired    | The token has expired. Sign in again.",
                "Bearer POOR       | 403 | forbidden  | Your token does not allow you to come in here."
            })
    void anybody_else_is_told_why_not(String authorization, int status, String outcome, String sentence) {
        APIGatewayV2HTTPResponse answer = ask(authorization
                .replace("GOOD", MINT.good())
                .replace("OLD", MINT.claim("exp", MINT.second(-61)))
                .replace("POOR", MINT.claim("scope", "\"other\"")));

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody())
                .isEqualTo("{\"type\":\"error\",\"code\":\"unauthorized\",\"message\":\"" + sentence + "\"}");
        assertThat(answer.getHeaders().containsKey("WWW-Authenticate")).isEqualTo(status == 401);
        assertThat(context.lines().getLast())
                .contains("\"route\":\"create-ticket\"", "\"outcome\":\"" + outcome + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example, 200",
        "https://chat.example.evil.example, 403",
        "'https://chat.example,https://chat.example', 403",
        "null, 403"
    })
    void only_pages_on_the_list_get_one(String origin, int status) {
        CreateTicketHandler listed = new CreateTicketHandler(wiring(Map.of("ALLOWED_ORIGINS", "https://chat.example")));
        APIGatewayV2HTTPEvent event = event(Map.of("authorization", "Bearer " + MINT.good(), "origin", origin));

        APIGatewayV2HTTPResponse answer = listed.handleRequest(event, context);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).contains(status == 200 ? "\"ticket\"" : "{\"message\":\"Forbidden\"}");
    }

    @ParameterizedTest
    @CsvSource({"off, 403", "on, 200"})
    void who_names_no_origin_gets_one_where_the_switch_says_so(String none, int status) {
        Map<String, String> own = Map.of("ALLOWED_ORIGINS", "https://chat.example", "ALLOW_NO_ORIGIN", none);
        APIGatewayV2HTTPEvent event = event(Map.of("authorization", "Bearer " + MINT.good()));
        APIGatewayV2HTTPResponse answer = new CreateTicketHandler(wiring(own)).handleRequest(event, context);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).contains(status == 200 ? "\"ticket\"" : "{\"message\":\"Send the header Origin ");
    }

    @Test
    void without_keys_or_without_a_table_it_is_nobodys_fault_but_ours() {
        vault.lose();
        assertThat(ask("Bearer " + MINT.good()).getStatusCode()).isEqualTo(503);

        vault.rotate(SECRET);
        CreateTicketHandler lost = new CreateTicketHandler(wiring(Map.of("TABLE_CR", "nowhere")));
        APIGatewayV2HTTPResponse answer =
                lost.handleRequest(event(Map.of("Authorization", "Bearer " + MINT.good())), context);

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getBody()).contains("\"code\":\"unavailable\"", "Try again.");
        assertThat(context.lines()).allMatch(line -> line.contains("\"outcome\":\"failed\""));
        AuthorizerHandler closed = new AuthorizerHandler(wiring(Map.of("TICKETS", "on", "TABLE_CR", "nowhere")));
        assertThatThrownBy(() -> closed.handleRequest(by(Map.of("ticket", List.of("A".repeat(43)))), context))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void no_line_of_the_log_and_no_item_holds_a_part_of_a_ticket() {
        String spent = issue();
        String kept = issue();
        authorizer.handleRequest(by(Map.of("ticket", List.of(spent))), context);
        refused("no_ticket", Map.of("ticket", List.of(spent)));

        String said = String.join("", context.lines())
                + tables.client().scan(scan -> scan.tableName(tables.names().connections()));

        assertThat(said)
                .contains(
                        "\"outcome\":\"no_ticket\"",
                        "\"outcome\":\"done\"",
                        new Ticket(kept).mark().value());
        for (String secret : List.of(spent, kept, MINT.good())) {
            assertThat(parts(secret)).noneMatch(said::contains);
        }
    }

    private String issue() {
        String answer = ask("Bearer " + MINT.good()).getBody();
        return answer.substring(11, 11 + 43);
    }

    private APIGatewayV2HTTPResponse ask(String authorization) {
        return desk.handleRequest(event(Map.of("authorization", authorization)), context);
    }

    private void refused(String outcome, Map<String, List<String>> query) {
        assertThatThrownBy(() -> authorizer.handleRequest(by(query), context))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessage("Unauthorized");
        assertThat(context.lines().getLast()).contains("\"outcome\":\"" + outcome + "\"");
    }

    private Wiring wiring(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("SECRETS_ENDPOINT", vault.endpoint().toString());
        environment.put("AUTH_SECRET", "signing");
        environment.put("AUTH_SCOPE", "chat");
        environment.putAll(more);
        return Wiring.of(new Settings(environment), List.of(), clock);
    }

    private static APIGatewayV2HTTPEvent event(Map<String, String> headers) {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("POST /ticket")
                .withHeaders(headers)
                .build();
    }

    private static AuthorizerEvent by(Map<String, List<String>> query) {
        AuthorizerEvent event = new AuthorizerEvent();
        event.setMethodArn(ROUTE);
        event.setMultiValueQueryStringParameters(query);
        return event;
    }

    private static List<String> parts(String secret) {
        return IntStream.range(0, secret.length() - 8)
                .mapToObj(start -> secret.substring(start, start + 8))
                .toList();
    }
}
