package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageTextTest {
    private static final int KIB_16 = 16 * 1024;

    @Test
    void a_text_is_kept_as_it_was_typed() {
        String typed = " e\u0301\n\u202E\u0000 ";

        assertThat(MessageText.parse(typed)).hasValue(new MessageText(typed));
    }

    @Test
    void a_text_has_one_code_point_at_least() {
        assertThat(MessageText.parse("")).isEmpty();
        assertThat(MessageText.parse(" ")).isPresent();
        assertThat(MessageText.parse("\uD83D\uDE00")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageText(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00E9", "\u4E2D", "\uD83D\uDE00"})
    void a_text_has_16_kib_of_utf_8_at_most(String character) {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        String full = character.repeat(KIB_16 / bytes) + "x".repeat(KIB_16 % bytes);
        String short1 = full.substring(0, full.length() - character.length());

        assertThat(MessageText.parse(short1)).hasValue(new MessageText(short1));
        assertThat(MessageText.parse(full)).hasValue(new MessageText(full));
        assertThat(MessageText.parse(full + "x")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageText(full + "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00"})
    void half_a_surrogate_pair_becomes_the_replacement_character(String half) {
        assertThat(MessageText.parse("a" + half + "b")).hasValue(new MessageText("a\uFFFDb"));
        assertThat(MessageText.parse(half)).hasValue(new MessageText("\uFFFD"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageText("a" + half + "b"));
    }

    @Test
    void a_text_is_measured_after_halves_are_replaced() {
        assertThat(MessageText.parse("x".repeat(KIB_16 - 3) + "\uD83D")).isPresent();
        assertThat(MessageText.parse("x".repeat(KIB_16 - 2) + "\uD83D")).isEmpty();
    }
}
