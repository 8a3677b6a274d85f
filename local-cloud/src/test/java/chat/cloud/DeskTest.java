package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeskTest {
    private final Front front = Front.inOrder(Map.of());

    @AfterEach
    void close() {
        front.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/_inspector/setup,127.0.0.1:PORT,,200",
        "/_inspector/setup,localhost:PORT,,200",
        "/_inspector/setup,[::1]:PORT,,200",
        "/_inspector/setup,localhost:PORT,http://localhost:PORT,200",
        "/_inspector/setup,evil.example:PORT,,403",
        "/_inspector/setup,127.0.0.1.evil.example,,403",
        "/_inspector/setup,localhost:PORT,http://evil.example,403",
        "/_inspector/setup,localhost:PORT,http://localhost:1,403",
        "/_inspector/setup,localhost:PORT,null,403",
        "/_inspector/records,evil.example,,403",
        "/_inspector/,evil.example,,403",
        "/_inspector,evil.example,,403",
        "/_aws,evil.example,,403",
        "/_aws/,localhost:PORT,http://evil.example,403",
        "/prod/@connections/AAAAAAAAAAAAAAA=,localhost:PORT,http://evil.example,403",
        "/prod/%40connections/AAAAAAAAAAAAAAA%3D,evil.example,,403",
        "/prod/@connections/AAAAAAAAAAAAAAA=,localhost:PORT,,410",
    })
    void only_who_sits_at_the_desk_may_look_inside(String path, String host, String origin, int status)
            throws IOException {
        String port = Integer.toString(front.cloud.port());
        String request = "GET " + path + " HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n"
                + (origin == null ? "" : "Origin: " + origin + "\r\n") + "\r\n";

        assertThat(statusOf(request.replace("PORT", port))).isEqualTo(status);
    }

    private int statusOf(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.cloud.port());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            out.writeBytes(request);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
