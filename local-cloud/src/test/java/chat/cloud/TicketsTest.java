package chat.cloud;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.Ticket;
import chat.core.domain.UserId;
import chat.emulator.Emulator;
import chat.testkit.BadTicket;
import chat.testkit.BadTickets;
import chat.testkit.Hs256Forge;
import chat.testkit.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The full template with tickets, as it is deployed: from a token to a ticket to a connection, over real sockets. */
final class TicketsTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final Pattern ANSWER =
            Pattern.compile("\r\n\r\n\\{\"ticket\":\"([A-Za-z0-9_-]{43})\",\"expiresInMs\":(\\d+)}$");
    private static final Instant NOW = Instant.parse("2100-01-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final LocalCloud cloud = LocalCloud.start(
            new CloudOptions(
                    0,
                    TEMPLATE,
                    Map.of(
                            "Prefix",
                            "tickets-" + UUID.randomUUID().toString().substring(0, 8) + "-",
                            "Authentication",
                            "on",
                            "AuthQuery",
                            "off",
                            "AllowedOrigins",
                            "https://a.example",
                            "Tickets",
                            "on"),
                    false,
                    false,
                    Optional.empty()),
            new Outside(
                    Limits.ofAws(System::nanoTime),
                    (delay, task) -> {},
                    Optional.of(Emulator.shared()),
                    clock,
                    connection -> Optional.empty()));
    private final List<String> secrets = new ArrayList<>();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void a_token_gets_a_ticket_and_a_ticket_a_connection_once() throws Exception {
        String ticket = issue(token(NOW.plusSeconds(600)), 30_000);

        try (Wire wire = dial("?ticket=" + ticket);
                Wire again = dial("?ticket=" + ticket)) {
            assertThat(wire.status()).isEqualTo(101);
            assertThat(again.status()).isEqualTo(401);
            assertThat(wire.say("{\"action\":\"register\",\"value\":\"Mallory\"}")
                            .hear())
                    .contains("\"type\":\"signup\"", "\"name\":\"Ann Lee\"");
        }
        assertThat(cloud.notices()).isEmpty();
    }

    @Test
    void no_bad_one_comes_in_and_nothing_is_shown_of_any() throws Exception {
        List<BadTicket> table = table();

        for (BadTicket bad : table) {
            try (Wire wire = dial(bad.query())) {
                assertThat(wire.status()).as(bad.name()).isEqualTo(401);
                assertThat(wire.body()).isEmpty();
            }
        }

        assertThat(table).hasSizeGreaterThan(30);
        String shown = cloud.journal().after(0).toString();
        assertThat(shown).contains("POST /ticket", "\"outcome\":\"ok\"", "no_ticket");
        assertThat(secrets.stream().filter(secret -> isIn(shown, secret))).isEmpty();
        for (String good : secrets.subList(secrets.size() - 2, secrets.size())) {
            try (Wire wire = dial("?ticket=" + good)) {
                assertThat(wire.status()).isEqualTo(101);
            }
        }
    }

    @Test
    void who_has_no_good_token_gets_none() throws Exception {
        assertThat(post("Origin: https://a.example"))
                .startsWith("HTTP/1.1 401 ")
                .contains("There is no token. Sign in first.");
        assertThat(post("Authorization: Bearer " + token(NOW) + "\r\nOrigin: https://a.example"))
                .startsWith("HTTP/1.1 401 ")
                .contains("The token has expired. Sign in again.");
        assertThat(post("Authorization: Bearer " + token(NOW.plusSeconds(60)) + "\r\nOrigin: https://b.example"))
                .startsWith("HTTP/1.1 403 ")
                .endsWith("{\"message\":\"Forbidden\"}");
        assertThat(post("Authorization: Bearer " + token(NOW.plusSeconds(60))))
                .startsWith("HTTP/1.1 403 ")
                .contains("Send the header Origin with a page of AllowedOrigins");
    }

    private List<BadTicket> table() throws Exception {
        String token = token(NOW.plusSeconds(600));
        String spent = issue(token, 30_000);
        dial("?ticket=" + spent).close();
        String old = issue(token, 30_000);
        clock.pass(Ticket.LIFE.minusSeconds(5));
        String outlived = issue(token(clock.instant().plusSeconds(5)), 5_000);
        clock.pass(Duration.ofSeconds(5));
        return new BadTickets(issue(token, 30_000), issue(token, 30_000), spent, old, outlived, token).table();
    }

    private String token(Instant end) {
        Hs256Forge forge = new Hs256Forge(cloud.secrets().text("AuthSecret").orElseThrow());
        Identity ann = new Identity(new UserId("u-1"), Optional.of("Ann"), Optional.of("Lee"), end);
        String token = new Issuer(forge, clock).token(ann);
        secrets.add(token);
        return token;
    }

    private String issue(String token, int life) throws IOException {
        String answer = post("Authorization: Bearer " + token + "\r\nOrigin: https://a.example");
        Matcher ticket = ANSWER.matcher(answer);
        assertThat(ticket.find()).as(answer.substring(0, 12)).isTrue();
        assertThat(answer.toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 200 ")
                .contains("cache-control: no-store", "access-control-allow-origin: https://a.example");
        assertThat(ticket.group(2)).isEqualTo(Integer.toString(life));
        secrets.add(ticket.group(1));
        return ticket.group(1);
    }

    private String post(String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
            String request = "POST /ticket HTTP/1.1\r\nHost: x\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private Wire dial(String query) throws IOException {
        return Wire.dial(cloud.port(), "/production" + query, "Origin: https://a.example");
    }

    private static boolean isIn(String text, String secret) {
        return IntStream.range(0, secret.length() - 8)
                .anyMatch(start -> text.contains(secret.substring(start, start + 8)));
    }
}
