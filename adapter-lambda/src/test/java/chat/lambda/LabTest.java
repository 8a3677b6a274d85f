package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ResumeToken;
import chat.lambda.StandIn.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Websocket-Lab's own client does, by the functions and the tables of the Extended lab. */
final class LabTest {
    private static final String SIGNUP = "\\{\"type\":\"signup\",\"rooms\":\\[],\"resumeToken\":\"[A-Za-z0-9_-]{43}\"}";

    private final Cloud cloud = new Cloud(Tables.full());

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void a_lesson_with_two_users_from_connect_to_disconnect() {
        cloud.connect("c-1");
        cloud.connect("c-2");

        assertThat(lab("c-1", "register", "ann")).matches(SIGNUP);
        assertThat(lab("c-2", "register", "bob")).matches(SIGNUP);
        assertThat(lab("c-1", "new-room", "maths")).startsWith("{\"type\":\"multi-message\",\"messages\":[],");
        assertThat(cloud.standIn().received("c-2")).containsExactly("{\"type\":\"single-room\",\"message\":\"maths\"}");
        assertThat(lab("c-2", "join-room", "maths")).startsWith("{\"type\":\"multi-message\",\"messages\":[],");
        assertThat(cloud.ask("c-1", "dispatch", "hi")).isEmpty();
        assertThat(cloud.standIn().received("c-2"))
                .last()
                .asString()
                .startsWith("{\"type\":\"client-message\",\"user\":\"ann\",\"message\":\"hi\",\"room\":\"maths\"");
        assertThat(cloud.standIn().received("c-1")).hasSize(2);
        assertThat(lab("c-2", "leave-room", "leave-room")).isEqualTo("{\"type\":\"left\",\"room\":\"maths\"}");
        cloud.disconnect("c-1");
        assertThat(cloud.standIn().received("c-2")).last().isEqualTo("{\"type\":\"delete-room\",\"room\":\"maths\"}");
    }

    @Test
    void a_message_is_acknowledged_in_the_body_once_it_is_stored() {
        cloud.connect("c-1");
        lab("c-1", "register", "ann");
        lab("c-1", "join-room", "maths");

        assertThat(cloud.send("c-1", "dispatch", "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"r-1\"}"))
                .get()
                .asString()
                .startsWith("{\"type\":\"ack\",\"ref\":\"r-1\",\"room\":\"maths\",");
    }

    @Test
    void a_member_that_is_gone_leaves_but_one_that_has_just_come_is_spared() {
        cloud.connect("c-1");
        cloud.connect("c-2");
        lab("c-1", "register", "ann");
        lab("c-2", "register", "bob");
        lab("c-1", "join-room", "maths");
        lab("c-2", "join-room", "maths");
        cloud.standIn().answers("c-2", Reply.GONE);

        cloud.ask("c-1", "dispatch", "hi");

        assertThat(lab("c-2", "leave-room", "")).isEqualTo("{\"type\":\"left\",\"room\":\"maths\"}");
    }

    @Test
    void a_frame_that_no_route_takes_is_told_the_routes() {
        assertThat(cloud.send("c-1", "$default", "hello"))
                .get()
                .asString()
                .startsWith("{\"type\":\"error\",\"code\":\"unknown-action\"")
                .contains("\"actions\":[\"register\"");
    }

    @Test
    void an_echo_tells_what_is_known_of_the_connection() {
        assertThat(cloud.send("c-1", "echo", "{\"action\":\"echo\"}"))
                .hasValue(
                        "{\"type\":\"echo\",\"connectionId\":\"c-1\",\"routeKey\":\"echo\",\"stage\":\"dev\","
                                + "\"connectedAt\":1767261600000,\"sourceIp\":\"192.0.2.1\",\"body\":\"{\\\"action\\\":\\\"echo\\\"}\"}");
    }

    @Test
    void the_log_has_a_line_a_request_and_no_word_that_a_user_gave() {
        cloud.connect("c-1");
        lab("c-1", "register", "secret-name");
        lab("c-1", "join-room", "secret-room");
        cloud.ask("c-1", "dispatch", "secret-text");
        cloud.send("c-1", "dispatch", "{\"action\":\"dispatch\",\"value\":\"secret-text\",\"ref\":{}}");

        assertThat(cloud.log()).hasSize(5).noneMatch(line -> line.contains("secret"));
        assertThat(cloud.log().get(3))
                .matches("\\{\"requestId\":\"r-1\",\"gatewayRequestId\":\"gateway-request\",\"route\":\"dispatch\","
                        + "\"outcome\":\"done\",\"millis\":\\d+,\"postMillis\":\\d+,\"posts\":1,\"undelivered\":0}\n");
        assertThat(cloud.log().get(4)).contains("\"outcome\":\"missing_field\"");
    }

    @Test
    void who_lost_its_connection_goes_on_by_another_and_hears_what_it_missed() {
        cloud.connect("c-1");
        String token = Cloud.resumeToken(lab("c-1", "register", "ann"));
        lab("c-1", "join-room", "maths");
        cloud.connect("c-2");

        String resumed = cloud.resume("c-2", "ann", "maths", token).orElseThrow();

        assertThat(resumed).startsWith("{\"type\":\"resumed\",\"room\":\"maths\",\"epoch\":");
        assertThat(cloud.standIn().received("c-2"))
                .singleElement()
                .asString()
                .startsWith("{\"type\":\"signup\",\"rooms\":[\"maths\"],\"resumeToken\":\"" + token);
        assertThat(cloud.ask("c-1", "leave-room", "")).get().asString().contains("\"code\":\"unavailable\"");
    }

    @Test
    void no_line_of_the_log_and_no_item_holds_a_part_of_a_resume_token() {
        cloud.connect("c-1");
        String token = Cloud.resumeToken(lab("c-1", "register", "ann"));
        String wrong = "W".repeat(43);
        for (String connection : List.of("c-2", "c-3")) {
            cloud.connect(connection);
        }
        cloud.resume("c-2", "ann", "maths", wrong);
        cloud.resume("c-3", "ann", "maths", token);
        cloud.resume("c-3", "ann", "maths", token + "!");
        String mark = ResumeToken.parse(token).orElseThrow().mark().value();

        String said = String.join("", cloud.log())
                + cloud.tables()
                        .client()
                        .scan(scan -> scan.tableName(cloud.tables().names().connections()));

        assertThat(said)
                .contains("\"outcome\":\"name_taken\"", "\"outcome\":\"done\"", "\"outcome\":\"missing_field\"", mark);
        assertThat(parts(token)).isNotEmpty().noneMatch(said::contains);
        assertThat(parts(wrong)).noneMatch(said::contains);
    }

    @Test
    void where_a_table_is_lost_nobody_hears_a_token_either() {
        String token = "W".repeat(43);
        try (Cloud lost = new Cloud(Tables.full(), Map.of("TABLE_CR", "nowhere"))) {
            String answer = lost.resume("c-1", "ann", "maths", token).orElseThrow();

            String said = answer + String.join("", lost.log());
            assertThat(said).contains("\"code\":\"unavailable\"", "\"outcome\":\"unavailable\"");
            assertThat(parts(token)).noneMatch(said::contains);
        }
    }

    @Test
    void a_shard_that_comes_twice_is_posted_once_and_the_gone_in_it_leave() {
        cloud.connect("c-1");
        lab("c-1", "register", "ann");
        lab("c-1", "join-room", "maths");
        cloud.tables().age("c-1");
        cloud.standIn().answers("c-1", Reply.BARE_GONE);
        String shard = "{\"id\":\"s-1\",\"frame\":\"{}\",\"recipients\":[\"c-1\",\"c-2\"]}";

        assertThat(cloud.work(shard).getBatchItemFailures()).isEmpty();
        assertThat(cloud.work(shard).getBatchItemFailures()).isEmpty();

        assertThat(cloud.standIn().received("c-2")).containsExactly("{}");
        assertThat(cloud.ask("c-1", "leave-room", "")).get().asString().contains("\"code\":\"unavailable\"");
    }

    @Test
    void a_shard_that_cannot_be_read_goes_back_to_the_queue() {
        assertThat(cloud.work("nonsense").getBatchItemFailures())
                .extracting(failure -> failure.getItemIdentifier())
                .containsExactly("m-1");
    }

    @Test
    void a_member_that_is_gone_leaves_as_if_it_had_disconnected() {
        cloud.connect("c-1");
        cloud.connect("c-2");
        lab("c-1", "register", "ann");
        lab("c-2", "register", "bob");
        lab("c-1", "join-room", "maths");
        lab("c-2", "join-room", "maths");
        cloud.tables().age("c-2");
        cloud.standIn().answers("c-2", Reply.BARE_GONE);

        cloud.ask("c-1", "dispatch", "hi");

        cloud.connect("c-3");
        assertThat(lab("c-3", "register", "bob")).startsWith("{\"type\":\"signup\",\"rooms\":[\"maths\"],");
        assertThat(cloud.connect("c-2")).isEqualTo(500);
    }

    @Test
    void an_action_on_another_route_than_its_own_is_refused() {
        assertThat(cloud.send("c-1", "history", "{\"action\":\"leave-room\"}"))
                .get()
                .asString()
                .contains("\"code\":\"unknown-action\"");
    }

    private String lab(String connection, String action, String value) {
        String frame = "{\"action\":\"%s\",\"value\":\"%s\",\"room\":null,\"name\":null}".formatted(action, value);
        return cloud.send(connection, action, frame).orElseThrow();
    }

    private static List<String> parts(String token) {
        return IntStream.range(0, token.length() - 8)
                .mapToObj(start -> token.substring(start, start + 8))
                .toList();
    }
}
