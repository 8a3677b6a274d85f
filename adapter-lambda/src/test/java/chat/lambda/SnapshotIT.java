package chat.lambda;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every function, restored from a snapshot: they are started at once, since each needs a JVM, over tables of its own. */
final class SnapshotIT {
    private static final List<String> FUNCTIONS = List.of(
            "Connect",
            "Disconnect",
            "RegisterUser",
            "Resume",
            "CreateRoom",
            "JoinRoom",
            "LeaveRoom",
            "SendMessage",
            "History",
            "Echo",
            "Default",
            "Subscribe",
            "Unsubscribe",
            "PushNews",
            "CloseExpired",
            "FanOut");
    private static final Map<String, Restored> RESTORED = new HashMap<>();

    @BeforeAll
    static void start() throws ClassNotFoundException {
        for (String function : FUNCTIONS) {
            StandIn standIn = new StandIn();
            Tables tables = Tables.full();
            Map<String, String> environment = new HashMap<>(tables.environment());
            environment.put("CONNECTIONS_ENDPOINT", standIn.endpoint().toString());
            environment.put("EXPIRY_QUEUE", standIn.endpoint() + "/queue");
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
            Class<?> handler = Class.forName("chat.lambda." + function + "Handler");
            RESTORED.put(function, new Restored(DeployedFunction.start(handler, environment), standIn, tables));
        }
    }

    @AfterAll
    static void end() {
        RESTORED.values().forEach(Restored::close);
    }

    @ParameterizedTest
    @CsvSource({
        "Connect, $connect, done, 0, SUCCESS",
        "Disconnect, $disconnect, done, 1, SUCCESS",
        "RegisterUser, register, unavailable, 1, unavailable",
        "Resume, resume, unavailable, 1, unavailable",
        "CreateRoom, new-room, unavailable, 1, unavailable",
        "JoinRoom, join-room, unavailable, 1, unavailable",
        "LeaveRoom, leave-room, unavailable, 1, unavailable",
        "SendMessage, dispatch, not_registered, 1, not-registered",
        "History, history, not_in_room, 0, not-in-room",
        "Subscribe, subscribe, unavailable, 0, unavailable",
        "Unsubscribe, unsubscribe, unavailable, 0, unavailable",
        "Echo, echo, done, 0, echo",
        "Default, $default, unknown_action, 0, unknown-action"
    })
    void before_a_snapshot_the_real_path_is_walked_and_where_there_are_posts_one_is_made(
            String function, String route, String walked, int posts, String answer) throws Exception {
        Restored restored = requireNonNull(RESTORED.get(function));

        assertThat(restored.function().invoke(message(route))).contains(answer);

        assertThat(restored.function().restores()).isEqualTo(1);
        assertThat(restored.standIn().attempts("snapstart-priming")).isEqualTo(posts);
        assertThat(restored.function().output())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"requestId\":\"priming\"",
                                "\"route\":\"" + route + "\"",
                                "\"outcome\":\"" + walked + "\""));
    }

    @Test
    void before_a_snapshot_the_worker_posts_a_shard() throws Exception {
        Restored restored = requireNonNull(RESTORED.get("FanOut"));

        assertThat(restored.function().invoke("""
                                {"Records": [{"messageId": "m-1", "body": "{\\"id\\":\\"s-1\\",\\"frame\\":\\"{}\\",\\"recipients\\":[\\"c-1\\"]}"}]}""")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(restored.function().restores()).isEqualTo(1);
        assertThat(restored.standIn().attempts("snapstart-priming")).isEqualTo(1);
        assertThat(restored.function().output())
                .anySatisfy(line -> assertThat(line)
                        .contains("\"requestId\":\"priming\"", "\"route\":\"fan-out\"", "\"outcome\":\"done\""));
    }

    @Test
    void before_a_snapshot_an_event_is_read() throws Exception {
        Restored restored = requireNonNull(RESTORED.get("PushNews"));

        assertThat(restored.function().invoke("{\"Records\": []}")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(restored.function().restores()).isEqualTo(1);
        assertThat(restored.function().output())
                .anySatisfy(line -> assertThat(line)
                        .contains("\"requestId\":\"priming\"", "\"route\":\"push-news\"", "\"outcome\":\"done\""));
    }

    @Test
    void before_a_snapshot_a_connection_is_closed() throws Exception {
        Restored restored = requireNonNull(RESTORED.get("CloseExpired"));

        assertThat(restored.function().invoke("{\"Records\": []}")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(restored.function().restores()).isEqualTo(1);
        assertThat(restored.standIn().received("snapstart-priming")).hasSize(2).endsWith(StandIn.CLOSED);
        assertThat(restored.function().output())
                .anySatisfy(line -> assertThat(line)
                        .contains("\"requestId\":\"priming\"", "\"route\":\"close-expired\"", "\"outcome\":\"done\""));
    }

    private static String message(String route) {
        return """
                {"requestContext": {"routeKey": "%1$s", "connectionId": "c-1", "stage": "dev", "connectedAt": 1731332735513,
                  "domainName": "abcd1234.execute-api.us-east-1.amazonaws.com", "identity": {"sourceIp": "192.0.2.1"}},
                 "body": "{\\"action\\":\\"%1$s\\",\\"value\\":\\"hi\\",\\"entityId\\":\\"e1\\",\\"name\\":\\"ann\\",\\"room\\":\\"maths\\",\\"epoch\\":\\"e-1\\",\\"seq\\":0}", "isBase64Encoded": false}""".formatted(route);
    }

    private record Restored(DeployedFunction function, StandIn standIn, Tables tables) {
        private void close() {
            function.close();
            standIn.close();
            tables.close();
        }
    }
}
