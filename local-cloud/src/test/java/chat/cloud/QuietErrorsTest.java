package chat.cloud;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are wrong before anybody looks at their token: the answer does not say it again. */
final class QuietErrorsTest {
    private static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String UPGRADE = "Upgrade: websocket;Connection: Upgrade;Sec-WebSocket-Version: 13";

    private final Front front = Front.inOrder(Map.of());

    @AfterEach
    void close() {
        front.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | / | UPGRADE | 400",
                "GET | /prod?ticket=T& | UPGRADE | 400",
                "GET | /prod | UPGRADE;Sec-WebSocket-Key: x;Sec-WebSocket-Protocol: \"T | 400",
                "GET | / | Sec-WebSocket-Protocol: websocket\u0001, T | 400",
                "GET | / | Host: a b | 400",
                "GET | /T | '' | 404",
                "GET | /%2e%2e/ | '' | 400",
                "POST | / | UPGRADE | 404"
            })
    void an_error_says_nothing_of_what_was_sent(String method, String path, String headers, int status)
            throws IOException {
        String head = method + " " + path + "?access_token=T HTTP/1.1;Host: localhost;Connection: close;"
                + headers.replace("UPGRADE", UPGRADE) + (headers.isEmpty() ? ";" : ";;");

        String answer = answer(head.replace(";", "\r\n").replaceAll("\\bT\\b", TOKEN));

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain(TOKEN.substring(0, 8));
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.cloud.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
