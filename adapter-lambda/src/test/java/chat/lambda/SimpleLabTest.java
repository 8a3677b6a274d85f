package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Simple lab: three functions, and one table that they know by {@code TABLE_CR}. */
final class SimpleLabTest {
    private final Cloud cloud = new Cloud(Tables.simple());

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void everybody_hears_what_somebody_says_and_who_has_left_hears_nothing() {
        cloud.connect("c-1");
        cloud.connect("c-2");
        cloud.connect("c-3");
        cloud.disconnect("c-3");
        String frame = "{\"action\":\"dispatch\",\"value\":\"hi\",\"room\":null,\"name\":\"no-rooms\"}";

        assertThat(cloud.send("c-1", "dispatch", frame)).isEmpty();

        String heard = "{\"type\":\"client-message\",\"user\":\"no-rooms\",\"message\":\"hi\"}";
        assertThat(cloud.standIn().received("c-1")).containsExactly(heard);
        assertThat(cloud.standIn().received("c-2")).containsExactly(heard);
        assertThat(cloud.standIn().attempts("c-3")).isZero();
    }

    @Test
    void a_message_to_a_room_is_refused_without_the_table_of_rooms() {
        cloud.connect("c-1");

        assertThat(cloud.ask("c-1", "dispatch", "hi")).get().asString().contains("\"code\":\"not-registered\"");
    }
}
