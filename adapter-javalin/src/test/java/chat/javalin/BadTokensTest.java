package chat.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.testkit.BadToken;
import chat.testkit.BadTokens;
import chat.testkit.Hs256Forge;
import chat.testkit.TokenMint;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of bad tokens at a real door: none comes in, and nothing of any is ever said again. */
final class BadTokensTest extends ServerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789ABCDEF";
    private static final String SCOPE = "chat";
    private static final int FEWEST = 60;
    /** A longer one gets into no URL and no header. */
    private static final int LONGEST = 8_000;

    private static final TokenMint MINT =
            new TokenMint(new Hs256Forge(SECRET), "https://issuer.example", "classroom", Optional.of(SCOPE), NOON);
    private static final List<BadToken> TABLE = BadTokens.table(MINT).stream()
            .filter(bad -> bad.token().length() < LONGEST)
            .toList();

    @TempDir
    private Path folder;

    private Overheard overheard = new Overheard();
    private ChatServer server;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        SignIn signIn = SignIn.notRequired()
                .withRequired(true)
                .withIssuer(MINT.issuer())
                .withAudience(MINT.audience())
                .withScope(SCOPE)
                .withSecretFile(file);
        InstantSource clock = InstantSource.fixed(NOON);
        Credentials credentials = Wiring.credentials(signIn, clock);
        server = start(UNBOUNDED, credentials.authenticator().orElseThrow(), clock);
    }

    @AfterEach
    void close() {
        overheard.close();
    }

    @Test
    void none_comes_in_by_the_query() {
        Map<String, String> answers = answers(TABLE.stream(), bad -> ask(inQuery(bad.token())));

        assertThat(answers).hasSizeGreaterThan(FEWEST).isEqualTo(expected(TABLE.stream()));
        assertThat(leaks()).isEmpty();
    }

    @Test
    void none_comes_in_by_the_subprotocol() {
        List<BadToken> sendable = TABLE.stream()
                .filter(bad -> bad.token().matches("[A-Za-z0-9._~!*+-]+"))
                .toList();

        Map<String, String> answers =
                answers(sendable.stream(), bad -> ask("/", "Sec-WebSocket-Protocol: websocket, " + bad.token()));

        assertThat(answers).hasSizeGreaterThan(FEWEST).isEqualTo(expected(sendable.stream()));
        assertThat(leaks()).isEmpty();
    }

    @Test
    void one_that_is_too_long_is_not_even_looked_at() {
        String token = MINT.ofLength(9_000);

        assertThat(ask(inQuery(token))).isEqualTo("414");
        assertThat(ask("/", "Sec-WebSocket-Protocol: websocket, " + token)).isEqualTo("431");
        assertThat(overheard.leaksOf(Stream.of(token))).isEmpty();
    }

    @Test
    void the_good_one_comes_in_and_is_not_repeated_either() {
        RawClient visitor = RawClient.ask(server, inQuery(MINT.good()), "X: " + MINT.good());
        visitor.send("{\"action\":\"echo\"}");
        visitor.send("{\"action\":\"register\",\"value\":\"x\"}");
        overheard.add(visitor.head() + visitor.receiveText() + visitor.receiveText());

        assertThat(overheard.text()).contains("HTTP/1.1 101 ", "\"type\":\"echo\"", "\"type\":\"signup\"");
        assertThat(overheard.leaksOf(Stream.of(MINT.good()))).isEmpty();
    }

    @Test
    void what_is_logged_is_heard_here() {
        ask("/");

        assertThat(overheard.text()).contains("WARN chat - Refused a client: There is no token. Sign in first.");
    }

    private String ask(String path, String... headers) {
        RawClient client = RawClient.ask(server, path, headers);
        overheard.add(client.head() + client.body());
        client.close();
        return client.head().substring(9, 12);
    }

    private List<String> leaks() {
        return overheard.leaksOf(
                Stream.concat(Stream.of(MINT.good()), TABLE.stream().map(BadToken::token)));
    }

    private static Map<String, String> answers(Stream<BadToken> rows, Function<BadToken, String> answer) {
        return rows.collect(Collectors.toMap(BadToken::name, answer));
    }

    private static Map<String, String> expected(Stream<BadToken> rows) {
        return answers(rows, BadTokensTest::status);
    }

    private static String status(BadToken bad) {
        return switch (bad.expected()) {
            case Unauthenticated ignored -> "401";
            case Forbidden ignored -> "403";
            case Authenticated ignored -> throw new AssertionError(bad.name() + " is good");
        };
    }

    private static String inQuery(String token) {
        return "/?access_token=" + URLEncoder.encode(token, UTF_8);
    }
}
