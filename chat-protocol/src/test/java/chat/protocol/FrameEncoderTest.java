package chat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.AcknowledgedToEveryone;
import chat.core.domain.ServerEvent.Echoed;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameEncoderTest {
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T10:00:00Z,         2026-01-01T10:00:00.000Z",
        "2026-01-01T10:00:00.1Z,       2026-01-01T10:00:00.100Z",
        "2026-01-01T10:00:00.0009Z,    2026-01-01T10:00:00.000Z",
        "1969-12-31T23:59:59.999999Z,  1969-12-31T23:59:59.999Z",
        "2026-12-31T23:59:59.999999999Z, 2026-12-31T23:59:59.999Z"
    })
    void writes_time_with_exactly_milliseconds(Instant time, String written) {
        assertThat(encode(new AcknowledgedToEveryone(new Ref("r-1"), time)))
                .isEqualTo("{\"type\":\"ack\",\"ref\":\"r-1\",\"time\":\"" + written + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "\uD800, \uFFFD",
        "\uDC00, \uFFFD",
        "\uD83E\uDD8A, 🦊",
        "\uDD8A\uD83E, \uFFFD\uFFFD",
        "\uD83E\uD83E\uDD8A, \uFFFD🦊",
        "a\uD83E, a\uFFFD",
        "\uD83Ea\uDD8A, \uFFFDa\uFFFD"
    })
    void replaces_half_a_pair(String body, String written) {
        Caller caller = new Caller(new ConnectionId("c-1"), body, TEN, "::1");

        assertThat(encode(new Echoed(caller, body)))
                .contains("\"stage\":\"" + written + "\"")
                .endsWith("\"body\":\"" + written + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"8190", "8191", "8192", "32767", "100000"})
    void replaces_half_a_pair_wherever_it_stands(int before) {
        Caller caller = new Caller(new ConnectionId("c-1"), "", TEN, "::1");
        String body = "a".repeat(before);

        assertThat(encode(new Echoed(caller, body + "\uD83E"))).endsWith(body + "\uFFFD\"}");
        assertThat(encode(new Echoed(caller, body + "🦊"))).endsWith(body + "🦊\"}");
    }

    private static String encode(ServerEvent event) {
        return new String(FrameEncoder.encode(event), UTF_8);
    }
}
