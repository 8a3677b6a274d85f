package chat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FramesTest {
    private final List<String> texts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 65_535, 65_536})
    void a_frame_of_any_length_reads_back(int length) {
        String text = "x".repeat(length);

        read(Frames.masked(Frames.TEXT, text));
        read(Frames.plain(text));

        assertThat(texts).containsExactly(text, text);
    }

    @Test
    void half_a_frame_stays_where_it_is() {
        ByteBuffer whole = Frames.plain("hello");
        ByteBuffer two = ByteBuffer.allocate(64).put(whole.duplicate()).put(whole.duplicate());

        ByteBuffer oneAndAHalf = two.flip().limit(whole.limit() + 3);
        read(oneAndAHalf);

        assertThat(texts).containsExactly("hello");
        assertThat(oneAndAHalf.remaining()).isEqualTo(3);
    }

    private void read(ByteBuffer buffer) {
        Frames.each(
                buffer, (opcode, bytes, payload, length) -> texts.add(Frames.text(bytes, payload, payload + length)));
    }
}
