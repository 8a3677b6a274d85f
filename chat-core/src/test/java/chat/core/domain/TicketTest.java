package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TicketTest {
    private static final String ZEROES = "A".repeat(43);

    @Test
    void thirty_two_bytes_are_43_characters_that_need_no_escape() {
        byte[] ones = new byte[Ticket.BYTES];
        Arrays.fill(ones, (byte) -1);

        assertThat(Ticket.of(new byte[Ticket.BYTES])).isEqualTo(new Ticket(ZEROES));
        assertThat(Ticket.of(ones).value()).isEqualTo("_".repeat(42) + "8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void fewer_or_more_bytes_are_no_ticket(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ticket.of(new byte[length]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAA+AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAA/AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u0661"
            })
    void what_is_written_otherwise_is_no_ticket(String raw) {
        assertThat(Ticket.parse(raw)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ticket(raw));
    }

    /** The last character holds two bits more than there are bytes: its other spellings are other tickets. */
    @Test
    void every_spelling_has_a_mark_of_its_own() {
        Set<SecretMark> marks = new HashSet<>();
        for (char last : "ABCDabcd0123-_".toCharArray()) {
            marks.add(Ticket.parse(ZEROES.substring(1) + last).orElseThrow().mark());
        }

        assertThat(marks).hasSize(14);
    }

    @Test
    void a_mark_is_the_hash_of_its_ticket() {
        assertThat(new Ticket(ZEROES).mark())
                .isEqualTo(new SecretMark("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "ABCDEF"})
    void what_is_no_hash_is_no_mark(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretMark(text));
    }
}
