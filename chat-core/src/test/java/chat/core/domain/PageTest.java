package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ServerEvent.Resumed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest {
    private static final Room MATHS = new Room(new RoomName("maths"), new Epoch("e-1"));
    private static final UserName ANN = new UserName("ann");
    /** What an entry of ann in maths takes beside its text, as the codec's bound has it. */
    private static final int ENTRY = 120 + 3 + 5;

    @Test
    void a_page_that_fits_stays_as_it_is() {
        Page page = page(messages(3, "hi"), OptionalLong.of(4), true);

        assertThat(page.fitting()).isEqualTo(page);
        assertThat(page(List.of(), OptionalLong.empty(), false).fitting().messages())
                .isEmpty();
    }

    @Test
    void a_page_is_cut_where_one_byte_more_would_be_too_much() {
        String half = "x".repeat(Page.MAX_BYTES / 2 - ENTRY);
        List<Message> two = messages(2, half);

        Page exact = page(two, OptionalLong.of(3), false);
        Page over = page(List.of(two.getFirst(), message(2, half + "x")), OptionalLong.of(3), false);

        assertThat(exact.fitting()).isEqualTo(exact);
        assertThat(over.fitting()).isEqualTo(page(List.of(message(2, half + "x")), OptionalLong.of(3), true));
    }

    @Test
    void the_newest_part_is_kept_oldest_first() {
        List<Message> hundred = messages(100, "x".repeat(1_000));

        Page cut = page(hundred, OptionalLong.empty(), false).fitting();

        int fit = Page.MAX_BYTES / (1_000 + ENTRY);
        assertThat(cut).isEqualTo(page(hundred.subList(100 - fit, 100), OptionalLong.empty(), true));
    }

    @ParameterizedTest
    @CsvSource({"2, true, 3", "3, true, 2", "5, true, 0", "1, false, 3", "0, false, 3", "6, false, 3"})
    void what_came_behind_a_seq_is_told_whole_or_not_at_all(long seq, boolean whole, int told) {
        List<Message> newest = messages(5, "hi").subList(2, 5);

        Resumed resumed = page(newest, OptionalLong.empty(), true).since(MATHS.epoch(), seq);

        assertThat(resumed).isEqualTo(new Resumed(MATHS, whole, newest.subList(3 - told, 3), !whole, 5));
    }

    @Test
    void of_another_life_of_the_room_nothing_is_known() {
        List<Message> all = messages(2, "hi");

        assertThat(page(all, OptionalLong.empty(), false).since(new Epoch("e-0"), 1))
                .isEqualTo(new Resumed(MATHS, false, all, false, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void a_log_that_holds_nothing_may_have_let_go_of_it(long seq) {
        assertThat(page(List.of(), OptionalLong.empty(), false).since(MATHS.epoch(), seq))
                .isEqualTo(new Resumed(MATHS, false, List.of(), false, 0));
    }

    @Test
    void one_message_is_kept_however_large_it_is() {
        String large = "\u0001".repeat(MessageText.MAX_BYTES);
        List<Message> two = messages(2, large);

        assertThat(page(two, OptionalLong.empty(), false).fitting())
                .isEqualTo(page(two.subList(1, 2), OptionalLong.empty(), true));
        assertThat(page(two.subList(0, 1), OptionalLong.empty(), false)
                        .fitting()
                        .more())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\"",
                "\\",
                "\u0001",
                "\u007F",
                "\u0080",
                "\u07FF",
                "\u0800",
                "\uFFFD",
                "\uD83D\uDE00",
                "\uD800\uDC00",
                " "
            })
    void a_text_counts_as_many_bytes_as_json_takes_for_it(String character) {
        int bytes = jsonBytes(character);
        String third = character.repeat((Page.MAX_BYTES / 3 - ENTRY) / bytes);

        Page three = page(messages(3, third), OptionalLong.empty(), false);
        Page four = page(messages(4, third), OptionalLong.empty(), false);

        assertThat(three.fitting()).isEqualTo(three);
        assertThat(four.fitting().messages()).hasSize(3);
    }

    @Test
    void a_page_keeps_its_messages_when_the_list_it_was_made_of_changes() {
        List<Message> messages = new ArrayList<>(messages(1, "hi"));
        Page page = page(messages, OptionalLong.empty(), false);

        messages.clear();

        assertThat(page.messages()).hasSize(1);
    }

    private static int jsonBytes(String character) {
        int codePoint = character.codePointAt(0);
        if (codePoint < 0x20) {
            return 6;
        }
        return switch (codePoint) {
            case '"', '\\' -> 2;
            case ' ', 'x', 0x7F -> 1;
            case 0x80, 0x7FF -> 2;
            case 0x800, 0xFFFD -> 3;
            default -> 4;
        };
    }

    private static Page page(List<Message> messages, OptionalLong before, boolean more) {
        return new Page(MATHS, messages, before, more);
    }

    private static List<Message> messages(int count, String text) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(seq -> message(seq, text))
                .toList();
    }

    private static Message message(long seq, String text) {
        return new Message(MATHS, seq, ANN, new MessageText(text), Instant.EPOCH);
    }
}
