package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentityTest {
    private static final Instant END = Instant.parse("2026-01-01T12:00:00Z");
    private static final String NONE = "";

    @ParameterizedTest
    @CsvSource({"Ann, Lee, Ann Lee", "Ann, '', Ann", "'', Lee, Lee", "' Ann ', ' Lee ', Ann   Lee", "Ann, ' ', Ann"})
    void a_name_is_what_there_is_of_first_and_last(String first, String last, String name) {
        assertThat(identity("u-1", first, last).name()).isEqualTo(new UserName(name));
    }

    @Test
    void who_has_neither_is_named_by_the_id() {
        assertThat(identity("u-1", NONE, NONE).name()).isEqualTo(new UserName("u-1"));
        assertThat(identity("u-1", " ", "\t").name()).isEqualTo(new UserName("u-1"));
    }

    @Test
    void what_can_be_no_name_is_replaced_by_the_id() {
        assertThat(identity("u-1", "x".repeat(32), "y".repeat(31)).name().value())
                .hasSize(64);
        assertThat(identity("u-1", "x".repeat(32), "y".repeat(32)).name()).isEqualTo(new UserName("u-1"));
        assertThat(identity("u-1", "Ann\u202E", "Lee").name()).isEqualTo(new UserName("u-1"));
    }

    @Test
    void where_the_id_can_be_no_name_either_there_is_one_for_all() {
        assertThat(identity("u".repeat(65), NONE, NONE).name()).isEqualTo(new UserName("member"));
        assertThat(identity("u\u200B1", NONE, "\u0000").name()).isEqualTo(new UserName("member"));
    }

    @Test
    void the_unique_name_is_the_id_whatever_the_others() {
        assertThat(identity("u-1", "Ann", "Lee").uniqueName()).isEqualTo(new UserName("u-1"));
        assertThat(identity("u".repeat(64), "Ann", "Lee").uniqueName()).isEqualTo(new UserName("u".repeat(64)));
        assertThat(identity("u".repeat(65), "Ann", "Lee").uniqueName()).isEqualTo(new UserName("member"));
    }

    @Test
    void it_holds_until_it_ends_and_not_then() {
        Identity ann = identity("u-1", "Ann", "Lee");

        assertThat(ann.holdsAt(Instant.EPOCH)).isTrue();
        assertThat(ann.holdsAt(END.minusNanos(1))).isTrue();
        assertThat(ann.holdsAt(END)).isFalse();
        assertThat(ann.holdsAt(END.plusNanos(1))).isFalse();
    }

    private static Identity identity(String user, String first, String last) {
        return new Identity(new UserId(user), optional(first), optional(last), END);
    }

    private static Optional<String> optional(String name) {
        return name.equals(NONE) ? Optional.empty() : Optional.of(name);
    }
}
