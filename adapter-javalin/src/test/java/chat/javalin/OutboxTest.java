package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.javalin.Outbox.Putting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private static final List<WireFrame> MESSAGE = WireFrame.of("hi".getBytes(StandardCharsets.UTF_8));

    private final Outbox outbox = new Outbox();

    @Test
    void tells_the_writer_once_until_it_has_written() {
        outbox.open();

        assertThat(put()).isEqualTo(Putting.WAKE);
        assertThat(put()).isEqualTo(Putting.WAITS);
        assertThat(outbox.take()).hasSize(2);
        assertThat(put()).isEqualTo(Putting.WAITS);
        assertThat(outbox.written()).isTrue();
    }

    @Test
    void asks_for_help_where_much_waits_for_the_writer() {
        outbox.open();
        putTimes(Outbox.HELP_AT - 1);

        assertThat(put()).isEqualTo(Putting.HELP);
    }

    @Test
    void asks_for_no_help_where_the_network_is_slow() {
        outbox.open();
        put();
        outbox.take();
        putTimes(Outbox.MAX_MESSAGES - 1);

        assertThat(put()).isEqualTo(Putting.CROWDED);
        assertThat(put()).isEqualTo(Putting.OVERFLOWS);
    }

    @Test
    void gives_nothing_to_the_writer_that_comes_after_a_helper() {
        outbox.open();
        put();
        assertThat(outbox.take()).hasSize(1);

        assertThat(outbox.take()).isEmpty();
        assertThat(outbox.written()).isFalse();
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void keeps_what_is_put_in_before_it_is_open() {
        assertThat(put()).isEqualTo(Putting.WAITS);

        assertThat(outbox.open()).isTrue();
        assertThat(outbox.take()).hasSize(1);
    }

    @Test
    void takes_nothing_when_it_is_shut() {
        outbox.open();
        put();

        assertThat(outbox.shut()).isFalse();
        assertThat(outbox.shut()).isTrue();
        assertThat(put()).isEqualTo(Putting.SHUT);
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void says_when_many_wait_for_the_network() {
        outbox.open();
        put();
        outbox.take();
        putTimes(Outbox.CROWDED_AT - 1);
        assertThat(outbox.isCrowded()).isFalse();

        assertThat(put()).isEqualTo(Putting.CROWDED);
        assertThat(outbox.isCrowded()).isTrue();
    }

    private Putting put() {
        return outbox.put(MESSAGE, 2);
    }

    private void putTimes(int times) {
        for (int i = 0; i < times; i++) {
            put();
        }
    }
}
