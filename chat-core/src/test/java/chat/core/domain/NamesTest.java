package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule that the names of users and of rooms share. */
final class NamesTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void a_name_is_kept_as_it_is() {
        assertThat(UserName.parse("Ann-Marie O'Neill 2")).hasValue(new UserName("Ann-Marie O'Neill 2"));
        assertThat(RoomName.parse("maths #1")).hasValue(new RoomName("maths #1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ann ", "\tann\n", "\u00A0ann\u3000", "\u2003ann", "ann\r"})
    void the_space_around_a_name_is_no_part_of_it(String typed) {
        assertThat(UserName.parse(typed)).hasValue(new UserName("ann"));
        assertThat(RoomName.parse(typed)).hasValue(new RoomName("ann"));
    }

    @Test
    void two_ways_to_type_an_accent_are_one_name() {
        assertThat(UserName.parse("Rene\u0301")).hasValue(new UserName("Ren\u00E9"));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName("Rene\u0301"));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "63, true", "64, true", "65, false"})
    void a_name_has_1_to_64_code_points(int codePoints, boolean allowed) {
        assertThat(UserName.parse("x".repeat(codePoints)).isPresent()).isEqualTo(allowed);
        assertThat(RoomName.parse(SMILE.repeat(codePoints)).isPresent()).isEqualTo(allowed);
    }

    @Test
    void code_points_are_counted_after_composing_and_trimming() {
        String decomposed = "e\u0301".repeat(64);

        assertThat(UserName.parse(" ".repeat(100) + decomposed)).hasValue(new UserName("\u00E9".repeat(64)));
        assertThat(UserName.parse(decomposed + "x")).isEmpty();
    }

    @Test
    void what_is_far_too_long_is_not_even_looked_at() {
        assertThat(UserName.parse(" ".repeat(1_023) + "x")).isPresent();
        assertThat(UserName.parse(" ".repeat(1_024) + "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u2007\u202F", "\u200D", "\u200C\u200D", "\uFE0F"})
    void a_name_that_nobody_can_see_is_none(String typed) {
        assertThat(UserName.parse(typed)).isEmpty();
        assertThat(RoomName.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x0009, 0x000A, 0x001F, 0x007F, 0x0085, 0x009F, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160,
                0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2064,
                0x2066, 0x2067, 0x2068, 0x2069, 0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041
            })
    void controls_and_what_reorders_or_hides_are_not_for_names(int codePoint) {
        String typed = "a" + Character.toString(codePoint) + "b";

        assertThat(UserName.parse(typed)).isEmpty();
        assertThat(RoomName.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(typed));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomName(typed));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x0020, 0x007E, 0x00A1, 0x061B, 0x061D, 0x2010, 0x2027, 0x2030, 0x2065, 0x2070, 0x4E2D, 0x1F600})
    void what_stands_beside_them_is_for_names(int codePoint) {
        assertThat(UserName.parse("a" + Character.toString(codePoint) + "b")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83Db", "a\uDE00b", "\uD83D", "\uDE00\uD83D"})
    void half_a_surrogate_pair_is_not_for_names(String typed) {
        assertThat(UserName.parse(typed)).isEmpty();
        assertThat(RoomName.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u2764\uFE0F"
            })
    void joiners_within_what_one_sees_are_for_names(String typed) {
        assertThat(UserName.parse(typed).map(UserName::value)).isEqualTo(Optional.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ann", "ann ", "\u00A0ann", ""})
    void a_name_is_never_made_of_what_parse_would_change(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomName(value));
    }

    @Test
    void a_variation_selector_makes_no_second_name_that_looks_the_same() {
        assertThat(UserName.parse("ann\uFE0F")).isEmpty();
        assertThat(UserName.parse("ann1\uFE00")).isEmpty();
        assertThat(UserName.parse("ann \u2764\uFE0F")).isPresent();
    }
}
