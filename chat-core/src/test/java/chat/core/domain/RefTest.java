package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RefTest {
    @Test
    void a_ref_is_made_of_letters_digits_and_four_signs() {
        String all = "ABCXYZabcxyz0189._:-";

        assertThat(Ref.parse(all)).hasValue(new Ref(all));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "63, true", "64, true", "65, false"})
    void a_ref_has_1_to_64_characters(int length, boolean allowed) {
        assertThat(Ref.parse("r".repeat(length)).isPresent()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\n", "\na", "\u00E9", "a/b", "a#b", "a+b", "\u0661", " "})
    void nothing_else_is_a_ref(String raw) {
        assertThat(Ref.parse(raw)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ref(raw));
    }
}
