package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may report events from where. A request that was not meant for this machine's own name came from elsewhere. */
final class ReportersTest extends ServerTest {
    private static final String TOKEN = "ABCDEFGHIJKLMNOP-QRSTUVWXYZ";
    private static final String EVENT =
            "[{\"DetailType\":\"Entity Updated\",\"Detail\":\"{\\\"entityId\\\":\\\"e1\\\"}\"}]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost    | ''                        | 200",
                "localhost    | Bearer T                  | 200",
                "localhost    | Bearer TT                 | 401",
                "localhost    | Basic T                   | 401",
                "192.168.1.7  | ''                        | 401",
                "192.168.1.7  | Bearer T                  | 200",
                "chat.example | bearer T                  | 200",
                "192.168.1.7  | Bearer                    | 401",
                "192.168.1.7  | Bearer TT                 | 401",
                "192.168.1.7  | Bearer t                  | 401",
                "192.168.1.7  | Bearer ABCDEFGHIJKLMNOP   | 401",
                "192.168.1.7  | Basic T                   | 401",
                "192.168.1.7  | T                         | 401",
                "192.168.1.7  | Bearer T;Authorization: x | 401"
            })
    void where_there_is_a_token_another_machine_has_to_show_it(String host, String shown, int status) throws Exception {
        try (Overheard overheard = new Overheard()) {
            String answer = report(start(withToken(file(TOKEN + "\n"))), host, shown);
            overheard.add(answer);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.contains("WWW-Authenticate: Bearer")).isEqualTo(status == 401);
            assertThat(answer.contains("\"code\":\"unauthorized\"")).isEqualTo(status == 401);
            assertThat(overheard.leaksOf(Stream.of(TOKEN))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"localhost, '', 200", "localhost, Bearer T, 200", "192.168.1.7, '', 403", "192.168.1.7, Bearer T, 403"})
    void where_there_is_none_only_this_machine_reports(String host, String shown, int status) throws Exception {
        String answer = report(start(), host, shown);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("WWW-Authenticate");
    }

    @Test
    void what_is_reported_with_a_token_is_told() throws Exception {
        ChatServer server = start(withToken(file(TOKEN)));
        RawClient ann = RawClient.connect(server);
        ann.send("{\"action\":\"subscribe\",\"entityId\":\"e1\"}");
        ann.receiveText();

        report(server, "192.168.1.7", "Bearer T");

        assertThat(ann.receiveText()).isEqualTo("{\"type\":\"Entity Updated\",\"entityId\":\"e1\"}");
    }

    private static String report(ChatServer server, String host, String shown) throws Exception {
        String authorization = shown.isEmpty() ? "" : "Authorization: " + shown.replaceAll("\\bT", TOKEN) + "\r\n";
        return RawHttp.send(
                server,
                "POST /events HTTP/1.1\r\nHost: " + host + ":" + server.port() + "\r\nContent-Length: " + EVENT.length()
                        + "\r\n" + authorization.replace(";", "\r\n") + "\r\n" + EVENT);
    }

    private static Options withToken(Path file) {
        return Options.defaults().withSignIn(SignIn.notRequired().withEventsToken(Optional.of(file)));
    }

    private Path file(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "token", ".txt"), text);
    }
}
