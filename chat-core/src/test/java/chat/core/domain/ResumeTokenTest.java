package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResumeTokenTest {
    private static final ResumeToken ZEROES = ResumeToken.of(new byte[ResumeToken.BYTES]);

    @Test
    void it_is_read_as_it_is_written() {
        assertThat(ResumeToken.parse(ZEROES.value())).hasValue(ZEROES);
        assertThat(ZEROES.value()).isEqualTo("A".repeat(43));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+"
            })
    void what_is_written_otherwise_is_none(String raw) {
        assertThat(ResumeToken.parse(raw)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ResumeToken(raw));
    }

    @Test
    void its_mark_is_that_of_no_other_and_tells_nothing_of_it() {
        ResumeToken other = new ResumeToken("B" + "A".repeat(42));

        assertThat(ZEROES.mark()).isNotEqualTo(other.mark());
        assertThat(ZEROES.mark().value()).hasSize(64).doesNotContain("AAAA");
    }

    @Test
    void it_is_not_written_where_something_else_is() {
        assertThat("got " + ZEROES).doesNotContain("AAAA");
    }
}
