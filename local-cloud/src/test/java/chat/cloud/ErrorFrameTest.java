package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Captures: one blank after the first colon, none after the others, one after each comma.
final class ErrorFrameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORBIDDEN | {\"message\": \"Forbidden\", \"connectionId\":\"eHrdFcnvvHcCE-w=\", \"requestId\":\"eHrjDEuVPHcFWMg=\"}",
                "INTERNAL  | {\"message\": \"Internal server error\", \"connectionId\":\"eHrdFcnvvHcCE-w=\", \"requestId\":\"eHrjDEuVPHcFWMg=\"}",
                "TIMED_OUT | {\"message\": \"Endpoint request timed out\", \"connectionId\":\"eHrdFcnvvHcCE-w=\", \"requestId\":\"eHrjDEuVPHcFWMg=\"}"
            })
    void is_written_to_the_letter(ErrorFrame frame, String text) {
        assertThat(frame.to("eHrdFcnvvHcCE-w=", "eHrjDEuVPHcFWMg=")).isEqualTo(text);
    }
}
