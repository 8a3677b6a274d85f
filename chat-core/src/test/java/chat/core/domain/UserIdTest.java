package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserIdTest {
    private static final String SMILE = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(strings = {"1", "ann", "auth0|5f7c", "ann@example.com", " ann ", "Ren\u00E9", SMILE, "a#b:c/d"})
    void an_id_is_whatever_the_issuer_says(String id) {
        assertThat(UserId.isValid(id)).isTrue();
        assertThat(new UserId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "127, true", "128, true", "129, false"})
    void an_id_has_1_to_128_characters(int characters, boolean allowed) {
        assertThat(UserId.isValid("x".repeat(characters))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\u2003",
                "a\u0000",
                "a\nb",
                "\u001Fa",
                "a\u007F",
                "a\u0080b",
                "a\u009F",
                "a\uD83D",
                "\uDE00b",
                "\uDE00\uD83D"
            })
    void what_nobody_can_see_or_store_is_no_id(String raw) {
        assertThat(UserId.isValid(raw)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(raw));
    }

    @Test
    void what_is_wrong_is_said_without_the_id() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserId("secret\n"))
                .withMessageContaining("1 to 128")
                .withMessageNotContaining("secret");
    }
}
