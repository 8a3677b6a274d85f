package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"resumeToken\":\"SECRET\",\"seq\":1} | {\"resumeToken\":\"(hidden)\",\"seq\":1}",
                "{ \"resumeToken\" : \"SECRET\" } | { \"resumeToken\" : \"(hidden)\" }",
                "{\"resumeTok\\u0065n\":\"SECRET\"} | {\"resumeToken\":\"(hidden)\"}",
                "{\"resumeToken\":\"S\\u0045CRET\"} | {\"resumeToken\":\"(hidden)\"}",
                "{\"resumeToken\":[\"SECRET\"]} | {\"resumeToken\":\"(hidden)\"}",
                "{\"resumeToken\":\"SECRET | {\"resumeToken\":\"(hidden)"
            })
    void in_a_frame_there_is_a_word_in_place_of_a_resume_token(String frame, String shown) {
        assertThat(Redaction.ofFrame(frame)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{\"action\": \"resume\"}",
                "{ \"resumeToken\": null }",
                "{\"value\":\"resumeToken\"}"
            })
    void all_else_is_shown_to_the_letter(String frame) {
        assertThat(Redaction.ofFrame(frame)).isEqualTo(frame);
        assertThat(Redaction.ofText(frame)).isEqualTo(frame);
    }

    @Test
    void a_frame_within_text_within_text_is_found() {
        String signup = Json.object().put("resumeToken", "SECRET").toString();
        String echo = Json.object().put("body", signup).toString();
        String result = Json.object().put("body", echo).toString();

        assertThat(Redaction.ofText(result)).isEqualTo(result.replace("SECRET", "(hidden)"));
    }
}
