package chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Callback;
import chat.core.domain.EntityId;
import chat.core.domain.MessageText;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.UserId;
import chat.protocol.NewsDecoder.Delivered;
import chat.protocol.Report.Illegible;
import chat.protocol.Report.Legible;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewsDecoderTest {
    private static final String DELIVERED = """
            {"version":"0","id":"6a7e8feb-b491-4cf7-a9f1-bf3703467718","detail-type":"Entity Updated",
             "source":"my.system","account":"111122223333","time":"2026-11-21T18:43:48Z","region":"us-east-1",
             "resources":[],"detail":{"entityId":"e1","message":"changed"}}""";
    private static final Legible UPDATE =
            new Legible(new EntityUpdate(new EntityId("e1"), Optional.of(new MessageText("changed"))));

    @Test
    void an_event_is_read_with_its_id() {
        assertThat(NewsDecoder.decode(DELIVERED))
                .isEqualTo(new Delivered(Optional.of("6a7e8feb-b491-4cf7-a9f1-bf3703467718"), UPDATE));
    }

    @Test
    void a_notification_is_read_with_and_without_its_callback() {
        assertThat(notification("\"userId\":\"u1\",\"message\":\"hi\",\"callback\":\"https://example.org/a\""))
                .isEqualTo(new Legible(new UserNotification(
                        new UserId("u1"), new MessageText("hi"), Optional.of(new Callback("https://example.org/a")))));
        assertThat(notification("\"userId\":\"u1\",\"message\":\"hi\",\"callback\":null"))
                .isEqualTo(
                        new Legible(new UserNotification(new UserId("u1"), new MessageText("hi"), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"userId\":\"u1\"",
                "\"message\":\"hi\"",
                "\"userId\":\"\",\"message\":\"hi\"",
                "\"userId\":\"u\\u00001\",\"message\":\"hi\"",
                "\"userId\":7,\"message\":\"hi\"",
                "\"userId\":\"u1\",\"message\":\"\"",
                "\"userId\":\"u1\",\"message\":{}",
                "\"userId\":\"u1\",\"message\":\"hi\",\"callback\":7",
                "\"userId\":\"u1\",\"message\":\"hi\",\"callback\":\"\"",
                "\"userId\":\"u1\",\"userId\":\"u2\",\"message\":\"hi\""
            })
    void a_notification_that_lacks_something_is_none(String detail) {
        assertThat(notification(detail)).isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"entityId\":null", "\"entityId\":[]", "\"entityId\":\"e1\",\"message\":7"})
    void an_update_that_lacks_something_is_none(String detail) {
        String event = "{\"id\":\"i\",\"detail-type\":\"Entity Updated\",\"detail\":{" + detail + "}}";

        assertThat(NewsDecoder.decode(event).report()).isInstanceOf(Illegible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{} {}", "{\"detail\":{\"a\":[[[[[[[[[1]]]]]]]]]}}", "\uD83D"})
    void what_is_no_event_is_told_so(String event) {
        assertThat(NewsDecoder.decode(event).report()).isInstanceOf(Illegible.class);
    }

    @Test
    void an_event_of_another_type_is_none_of_ours() {
        assertThat(NewsDecoder.decode(DELIVERED.replace("Entity Updated", "Entity Deleted"))
                        .report())
                .isEqualTo(new Illegible("The detail type is \"Entity Updated\" or \"Send User Push Notification\"."));
    }

    @Test
    void entries_are_read_as_a_list_and_as_a_request() {
        String entries = """
                [{"Source":"my.system","DetailType":"Entity Updated","Detail":"{\\"entityId\\":\\"e1\\",\\"message\\":\\"changed\\"}"},
                 {"Source":"my.system","DetailType":"Entity Updated","Detail":"no object"},
                 {"Source":"my.system","DetailType":"Entity Updated"}]""";

        Optional<List<Report>> reports = NewsDecoder.decodeEntries(entries);

        assertThat(reports.orElseThrow()).hasSize(3).startsWith(UPDATE);
        assertThat(reports.orElseThrow().subList(1, 3)).allMatch(Illegible.class::isInstance);
        assertThat(NewsDecoder.decodeEntries("{\"EndpointId\":\"x\",\"Entries\":" + entries + "}"))
                .isEqualTo(reports);
        assertThat(NewsDecoder.decodeEntries("[]")).hasValue(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "7", "[7]", "[[]]", "{\"Entries\":7}", "[{}", "[] []", "[{}]x"})
    void what_is_no_list_of_entries_is_told_so(String entries) {
        assertThat(NewsDecoder.decodeEntries(entries)).isEmpty();
    }

    @Test
    void whatever_the_text_nothing_is_thrown() {
        RandomGenerator random = new Random(7);
        String alphabet = DELIVERED + "{}[]\",:\\u0000\uD83D";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(DELIVERED);
            for (int change = random.nextInt(4); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(NewsDecoder.decode(text.toString())).isNotNull();
            assertThat(NewsDecoder.decodeEntries("[" + text + "]")).isNotNull();
        }
    }

    private static Report notification(String detail) {
        return NewsDecoder.decode(
                        "{\"id\":\"i\",\"detail-type\":\"Send User Push Notification\",\"detail\":{" + detail + "}}")
                .report();
    }
}
