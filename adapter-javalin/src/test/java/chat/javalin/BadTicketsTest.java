package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Ticket;
import chat.testkit.BadTicket;
import chat.testkit.BadTickets;
import chat.testkit.Hs256Forge;
import chat.testkit.SettableClock;
import chat.testkit.TokenMint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of bad tickets at a real door: none comes in, and nothing of any is ever said again. */
final class BadTicketsTest extends ServerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789ABCDEF";
    /** Tokens are good for a minute longer than they say. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Pattern ANSWER =
            Pattern.compile("\r\n\r\n\\{\"ticket\":\"([A-Za-z0-9_-]{43})\",\"expiresInMs\":(\\d+)}$");
    private static final TokenMint MINT =
            new TokenMint(new Hs256Forge(SECRET), "https://issuer.example", "classroom", Optional.empty(), NOON);

    private final SettableClock clock = new SettableClock(NOON);
    private final Overheard overheard = new Overheard();
    private final List<String> secrets = new ArrayList<>(List.of(MINT.good()));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        overheard.close();
    }

    @Test
    void none_comes_in_and_nothing_is_said_of_any() throws IOException {
        ChatServer server = serve(true);
        List<BadTicket> table = table(server);

        for (BadTicket bad : table) {
            assertThat(ask(server, "/" + bad.query())).as(bad.name()).isEqualTo("401");
        }

        assertThat(table).hasSizeGreaterThan(30);
        assertThat(overheard.leaksOf(secrets.stream())).isEmpty();
        for (String good : secrets.subList(secrets.size() - 2, secrets.size())) {
            assertThat(ask(server, "/?ticket=" + good)).isEqualTo("101");
        }
    }

    @Test
    void one_beside_a_token_among_the_subprotocols_is_refused_and_not_spent() throws IOException {
        ChatServer server = serve(true);
        String ticket = issue(server);

        assertThat(ask(server, "/?ticket=" + ticket, "Sec-WebSocket-Protocol: websocket, " + MINT.good()))
                .isEqualTo("401");

        assertThat(overheard.text()).contains("The token is not one that this chat understands.");
        assertThat(ask(server, "/?ticket=" + ticket, "Sec-WebSocket-Protocol: websocket"))
                .isEqualTo("101");
    }

    @Test
    void where_tokens_in_URLs_are_refused_tickets_come_in() throws IOException {
        ChatServer server = serve(false);

        assertThat(ask(server, "/?access_token=" + MINT.good())).isEqualTo("401");
        assertThat(ask(server, "/production?x=1&ticket=" + issue(server))).isEqualTo("101");
        assertThat(ask(server, "/?access_token=" + MINT.good() + "&ticket=" + issue(server)))
                .isEqualTo("401");
    }

    @Test
    void the_good_one_comes_in_and_is_not_repeated_either() throws IOException {
        ChatServer server = serve(true);
        String ticket = issue(server);

        RawClient visitor = RawClient.ask(server, "/?ticket=" + ticket, "X: " + ticket);
        visitor.send("{\"action\":\"echo\"}");
        visitor.send("{\"action\":\"register\",\"value\":\"x\"}");
        overheard.add(visitor.head() + visitor.receiveText() + visitor.receiveText());
        assertThat(ask(server, "/?ticket=" + ticket)).isEqualTo("401");

        assertThat(overheard.text())
                .contains("HTTP/1.1 101 ", "\"type\":\"echo\"", "\"type\":\"signup\"", "Ask for another.");
        assertThat(overheard.leaksOf(secrets.stream())).isEmpty();
    }

    @Test
    void who_came_in_by_a_ticket_goes_when_its_token_expires() throws IOException {
        ChatServer server = serve(true);
        RawClient visitor = RawClient.ask(server, "/?ticket=" + issue(server));

        clock.set(NOON.plus(Duration.ofHours(1)).plus(SKEW));

        assertThat(visitor.awaitClose()).isEqualTo(4001);
    }

    @Test
    void where_nobody_signs_in_a_ticket_is_not_looked_at() {
        assertThat(ask(start(), "/?ticket=x&ticket=y")).isEqualTo("101");
    }

    private List<BadTicket> table(ChatServer server) throws IOException {
        String spent = issue(server);
        assertThat(ask(server, "/?ticket=" + spent)).isEqualTo("101");
        String old = issue(server);
        clock.pass(Ticket.LIFE.minusSeconds(5));
        String outlived = issue(server, MINT.claim("exp", MINT.second(-30)), 5_000);
        clock.pass(Duration.ofSeconds(5));
        return new BadTickets(issue(server), issue(server), spent, old, outlived, MINT.good()).table();
    }

    private String issue(ChatServer server) throws IOException {
        return issue(server, MINT.good(), 30_000);
    }

    private String issue(ChatServer server, String token, int life) throws IOException {
        String answer = RawHttp.send(
                server,
                "POST /ticket HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:" + server.port()
                        + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        Matcher ticket = ANSWER.matcher(answer);
        assertThat(ticket.find()).as(answer.substring(0, 12)).isTrue();
        assertThat(ticket.group(2)).isEqualTo(Integer.toString(life));
        overheard.add(answer.substring(0, ticket.start()));
        secrets.add(ticket.group(1));
        return ticket.group(1);
    }

    private String ask(ChatServer server, String path, String... headers) {
        RawClient client = RawClient.ask(server, path, headers);
        overheard.add(client.head() + client.body());
        client.close();
        return client.head().substring(9, 12);
    }

    private ChatServer serve(boolean query) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        SignIn signIn = SignIn.notRequired()
                .withRequired(true)
                .withIssuer(MINT.issuer())
                .withAudience(MINT.audience())
                .withQuery(query)
                .withSecretFile(file);
        return start(
                UNBOUNDED.withSignIn(signIn),
                Wiring.credentials(signIn, clock).authenticator().orElseThrow(),
                clock);
    }
}
