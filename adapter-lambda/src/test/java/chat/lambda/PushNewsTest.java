package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lambda.StandIn.Reply;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** News of other systems on their way from the queue to the browsers. */
final class PushNewsTest {
    private static final String UPDATE = event("i-1", "\"entityId\":\"e1\",\"message\":\"changed\"");
    private static final String TOLD = "{\"type\":\"Entity Updated\",\"entityId\":\"e1\",\"message\":\"changed\"}";

    private final Cloud cloud = new Cloud(Tables.full());

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void an_event_that_comes_three_times_reaches_each_subscriber_once() {
        subscriber("c-1");
        subscriber("c-2");

        for (int time = 0; time < 3; time++) {
            assertThat(cloud.push(UPDATE).getBatchItemFailures()).isEmpty();
        }

        assertThat(cloud.standIn().received("c-1")).containsExactly(TOLD);
        assertThat(cloud.standIn().received("c-2")).containsExactly(TOLD);
    }

    @Test
    void a_subscription_that_was_just_made_hears_the_next_event() {
        subscriber("c-1");
        cloud.push(UPDATE);
        subscriber("c-2");

        cloud.push(event("i-2", "\"entityId\":\"e1\",\"message\":\"changed\""));

        assertThat(cloud.standIn().received("c-2")).containsExactly(TOLD);
        assertThat(cloud.standIn().received("c-1")).hasSize(2);
    }

    @Test
    void a_subscriber_that_is_gone_is_removed_and_fails_nothing() {
        subscriber("c-1");
        subscriber("c-2");
        cloud.tables().age("c-1");
        cloud.standIn().answers("c-1", Reply.BARE_GONE);

        assertThat(cloud.push(UPDATE).getBatchItemFailures()).isEmpty();
        cloud.push(event("i-2", "\"entityId\":\"e1\",\"message\":\"changed\""));

        assertThat(cloud.standIn().attempts("c-1")).isEqualTo(1);
        assertThat(cloud.standIn().received("c-2")).hasSize(2);
    }

    @Test
    void of_a_batch_only_what_cannot_be_read_comes_again() {
        subscriber("c-1");

        assertThat(cloud.push("nonsense", UPDATE, "{\"id\":\"i-3\",\"detail-type\":\"Other\"}")
                        .getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("m-1", "m-3");

        assertThat(cloud.standIn().received("c-1")).containsExactly(TOLD);
    }

    @Test
    void the_log_holds_no_word_of_an_event() {
        subscriber("c-1");

        cloud.push(event("i-1", "\"entityId\":\"e1\",\"message\":\"secret\""), "secret");

        assertThat(cloud.log())
                .filteredOn(line -> line.contains("push-news"))
                .hasSize(2)
                .noneMatch(line -> line.contains("secret") || line.contains("e1"));
    }

    private void subscriber(String connection) {
        cloud.connect(connection);
        cloud.send(connection, "subscribe", "{\"action\":\"subscribe\",\"entityId\":\"e1\"}");
    }

    private static String event(String id, String detail) {
        return "{\"version\":\"0\",\"id\":\"" + id
                + "\",\"detail-type\":\"Entity Updated\",\"source\":\"s\",\"detail\":{" + detail + "}}";
    }
}
