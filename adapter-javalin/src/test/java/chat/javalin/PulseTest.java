package chat.javalin;

import static chat.javalin.Pulse.Verdict.DROP;
import static chat.javalin.Pulse.Verdict.FINE;
import static chat.javalin.Pulse.Verdict.GO_AWAY;
import static chat.javalin.Pulse.Verdict.PING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PulseTest {
    private static final Limits BEAT = Options.defaults().limits().withHeartbeat(Duration.ofSeconds(20));
    private static final Limits ALL =
            BEAT.withIdle(Optional.of(Duration.ofMinutes(10))).withLife(Optional.of(Duration.ofHours(2)));

    private final Pulse pulse = new Pulse(0);

    @Test
    void who_is_silent_for_a_beat_is_asked_once() {
        pulse.open(0);

        assertThat(pulse.at(seconds(19), BEAT)).isEqualTo(FINE);
        assertThat(pulse.at(seconds(20), BEAT)).isEqualTo(PING);

        pulse.pinged(seconds(20));

        assertThat(pulse.at(seconds(21), BEAT)).isEqualTo(FINE);
    }

    @Test
    void who_does_not_answer_is_dropped_within_a_minute() {
        pulse.open(0);
        pulse.pinged(seconds(20));

        assertThat(pulse.at(seconds(45), BEAT)).isEqualTo(FINE);
        assertThat(pulse.at(seconds(46), BEAT)).isEqualTo(DROP);
    }

    @Test
    void who_answers_is_asked_again_a_beat_later() {
        pulse.open(0);
        pulse.pinged(seconds(20));
        pulse.heard(seconds(21));

        assertThat(pulse.at(seconds(40), BEAT)).isEqualTo(FINE);
        assertThat(pulse.at(seconds(41), BEAT)).isEqualTo(PING);
    }

    @Test
    void nobody_is_dropped_unasked_when_the_server_itself_slept() {
        pulse.open(0);

        assertThat(pulse.at(seconds(3_600), BEAT)).isEqualTo(PING);
    }

    @Test
    void pongs_keep_alive_but_do_not_end_idleness() {
        pulse.open(0);
        pulse.heard(seconds(599));

        assertThat(pulse.at(seconds(599), ALL)).isEqualTo(FINE);
        assertThat(pulse.at(seconds(600), ALL)).isEqualTo(GO_AWAY);
    }

    @Test
    void a_message_ends_idleness_but_nothing_prolongs_a_life() {
        pulse.open(0);
        pulse.heard(seconds(7_199));
        pulse.data(seconds(7_199));

        assertThat(pulse.at(seconds(7_199), ALL)).isEqualTo(FINE);
        assertThat(pulse.at(seconds(7_200), ALL)).isEqualTo(GO_AWAY);
    }

    @Test
    void who_does_not_finish_its_handshake_is_dropped() {
        assertThat(pulse.at(seconds(10), BEAT)).isEqualTo(FINE);
        assertThat(pulse.at(seconds(11), BEAT)).isEqualTo(DROP);
    }

    @Test
    void who_does_not_finish_its_close_is_dropped_within_five_seconds() {
        pulse.open(0);
        pulse.closing(seconds(100));

        assertThat(pulse.at(seconds(104), BEAT)).isEqualTo(FINE);
        assertThat(pulse.at(seconds(105), BEAT)).isEqualTo(DROP);
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
