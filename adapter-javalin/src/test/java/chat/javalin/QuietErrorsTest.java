package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are wrong before anybody looks at their token: the answer does not say it again. */
final class QuietErrorsTest extends ServerTest {
    private static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String UPGRADE = "Upgrade: websocket;Connection: Upgrade;Sec-WebSocket-Version: 13";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | / | UPGRADE | 400",
                "GET | / | UPGRADE;Sec-WebSocket-Key: x;Sec-WebSocket-Protocol: \"T | 400",
                "GET | / | Sec-WebSocket-Protocol: websocket\u0001, T | 400",
                "GET | /session | Content-Length: T | 400",
                "GET | /session | Expect: T | 417",
                "GET | /session | Transfer-Encoding: T | 400",
                "GET | / | Host: a b | 400",
                "GET | http://localhost:99999/ | '' | 400",
                "GET | /T | '' | 404",
                "GET | /%2e%2e/ | '' | 400",
                "POST | / | UPGRADE | 404",
                "TRACE | / | Authorization: Bearer T | 404",
                "CONNECT | / | '' | 400",
                "GET | /?ticket=T& | UPGRADE | 400",
                "POST | /ticket | Content-Length: T | 400",
                "POST | /ticket | Authorization: Bearer T;Expect: T | 417"
            })
    void an_error_says_nothing_of_what_was_sent(String method, String path, String headers, int status)
            throws Exception {
        try (Overheard overheard = new Overheard()) {
            String head = method + " " + path + "?access_token=T HTTP/1.1;Host: localhost;"
                    + headers.replace("UPGRADE", UPGRADE) + (headers.isEmpty() ? ";" : ";;");
            String request = head.replace(";", "\r\n").replaceAll("\\bT\\b", TOKEN);

            String answer = RawHttp.send(start(), request);
            overheard.add(answer);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(overheard.leaksOf(Stream.of(TOKEN))).isEmpty();
        }
    }
}
